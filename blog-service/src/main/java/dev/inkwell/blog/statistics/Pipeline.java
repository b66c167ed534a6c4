package dev.inkwell.blog.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * An aggregation pipeline as text, in extended JSON. A string {@code "<name>"} stands for a value that is put in its place when
 * all is parsed: a value never becomes a part of the query's language.
 *
 * @param name under which docs/aggregations.md, the database's log and its profiler know it
 * @param collection what it begins with
 * @param index that this is read by
 */
record Pipeline(String name, String collection, String index, String text) {

    List<BsonDocument> with(Map<String, ?> values) {
        BsonDocument bound = new Document(Map.copyOf(values)).toBsonDocument();
        return BsonArray.parse(text).stream()
                .map(stage -> filled(stage, bound).asDocument())
                .toList();
    }

    private static BsonValue filled(BsonValue value, BsonDocument bound) {
        return switch (value) {
            case BsonDocument document -> {
                document.replaceAll((member, inner) -> filled(inner, bound));
                yield document;
            }
            case BsonArray array ->
                new BsonArray(array.stream().map(inner -> filled(inner, bound)).collect(Collectors.toList()));
            default -> isPlace(value) ? valueOf(value.asString().getValue(), bound) : value;
        };
    }

    private static boolean isPlace(BsonValue value) {
        return value.isString() && value.asString().getValue().matches("<[a-zA-Z]+>");
    }

    private static BsonValue valueOf(String place, BsonDocument bound) {
        BsonValue value = bound.get(place.substring(1, place.length() - 1));
        if (value == null) {
            throw new IllegalArgumentException("nothing for " + place);
        }
        return value;
    }
}

package dev.inkwell.blog.personaldata;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads what belongs to somebody along an index, a page at a time: each begins at the place in the index where the one before
 * has ended, so that none costs more than the first, and no cursor is held for a reader who is slow.
 *
 * @param index its key: the owner first, then what makes the place of a document its own
 */
public record OwnDocuments(MongoCollection<?> collection, Document index) {

    /** Few, as a post with its text can be large. */
    private static final int PAGE = 10;

    /** All of an owner as they are stored, in types that JSON has; {@code _id} is called {@code id}. */
    public Stream<Map<String, Object>> of(String owner) {
        return Stream.iterate(page(owner, null), page -> !page.isEmpty(), page -> page(owner, page.getLast()))
                .flatMap(List::stream)
                .map(OwnDocuments::plain);
    }

    private List<Document> page(String owner, @Nullable Document last) {
        List<Document> page = collection
                .find(Document.class)
                .hint(index)
                .min(last == null ? bound(owner, new MinKey(), new MaxKey()) : place(owner, last))
                .max(bound(owner, new MaxKey(), new MinKey()))
                .limit(PAGE + 1)
                .into(new ArrayList<>());
        // The bound belongs to the page: what the one before has ended with comes again, unless it has gone meanwhile.
        page.removeIf(document -> last != null && document.get("_id").equals(last.get("_id")));
        return page;
    }

    private Document bound(String owner, Object whereAscending, Object whereDescending) {
        Document bound = new Document();
        index.forEach((field, direction) ->
                bound.append(field, bound.isEmpty() ? owner : direction.equals(1) ? whereAscending : whereDescending));
        return bound;
    }

    private Document place(String owner, Document document) {
        Document place = new Document();
        index.keySet().forEach(field -> place.append(field, place.isEmpty() ? owner : document.get(field)));
        return place;
    }

    private static Map<String, Object> plain(Document document) {
        Map<String, Object> plain = new LinkedHashMap<>();
        document.forEach((name, value) -> plain.put(name.equals("_id") ? "id" : name, plainValue(value)));
        return plain;
    }

    private static @Nullable Object plainValue(@Nullable Object value) {
        return switch (value) {
            case ObjectId id -> id.toHexString();
            case Date date -> date.toInstant();
            case Document inner -> plain(inner);
            case List<?> list -> list.stream().map(OwnDocuments::plainValue).toList();
            case null, default -> value;
        };
    }
}

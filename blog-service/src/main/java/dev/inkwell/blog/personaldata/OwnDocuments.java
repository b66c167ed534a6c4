package dev.inkwell.blog.personaldata;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Reads what belongs to somebody, a page at a time: each begins where the one before has ended, so that none costs more than
 * the first, nothing is left out that is changed meanwhile, and no cursor is held for a reader who is slow.
 *
 * @param owner the field that holds the account's id
 * @param index the name of the index over that field and {@code _id}
 */
public record OwnDocuments(MongoCollection<?> collection, String owner, String index) {

    /** Few, as a post with its text can be large. */
    private static final int PAGE = 10;

    /** All of an account as they are stored, in types that JSON has; {@code _id} is called {@code id}. */
    public Stream<Map<String, Object>> of(String accountId) {
        return Stream.iterate(
                        page(accountId, new MinKey()),
                        page -> !page.isEmpty(),
                        page -> page(accountId, page.getLast().get("_id")))
                .flatMap(List::stream)
                .map(OwnDocuments::plain);
    }

    private List<Document> page(String accountId, Object after) {
        Bson next = Filters.and(Filters.eq(owner, accountId), Filters.gt("_id", after));
        return collection
                .find(next, Document.class)
                .sort(Sorts.ascending("_id"))
                .hintString(index)
                .limit(PAGE)
                .into(new ArrayList<>());
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

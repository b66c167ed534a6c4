package dev.inkwell.blog.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** Tells a breach of uniqueness from other failures, by the collection or index that the database names. */
public final class Duplicates {

    private Duplicates() {}

    /** @param where {@code collection} or {@code collection index: name} */
    public static boolean isOf(MongoException e, String where) {
        boolean duplicate =
                e instanceof MongoWriteException write && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                        || e instanceof MongoCommandException command && command.getErrorCode() == 11_000;
        return duplicate && e.getMessage().contains("." + where + " ");
    }
}

package dev.inkwell.blog.migration;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Brings the documents of a collection to a new shape while the service runs, old replicas beside new ones. A feature has one
 * as a bean; it stays until a release no longer meets databases that need it.
 *
 * <p>Old replicas go on writing the old shape until the last is gone. So a build that has this reads both shapes, and only
 * a later one, whose schema step finishes it ({@code finishDocuments}), may rely on the new one.
 */
public interface DocumentMigration {

    /** Numbered with the steps of the schema: {@code 0042-posts-have-custom-fields}. Its course is stored under it. */
    String name();

    String collection();

    /** Which documents have the old shape. What {@link #change} makes of one is no longer among them. */
    Bson pending();

    /** The members that the change is made from, and that a document is read with, besides its id. */
    List<String> members();

    /**
     * The update of one document. It is made unless one of the members has changed since; then the next pass looks again.
     *
     * @throws IllegalArgumentException where this document can't have the new shape; the message tells operators why
     */
    Bson change(Document document);
}

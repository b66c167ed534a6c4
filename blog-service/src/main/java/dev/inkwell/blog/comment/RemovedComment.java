package dev.inkwell.blog.comment;

import org.bson.types.ObjectId;

/** What is told of a comment that is shown no more. */
record RemovedComment(String id) {

    static RemovedComment of(ObjectId id) {
        return new RemovedComment(id.toHexString());
    }
}

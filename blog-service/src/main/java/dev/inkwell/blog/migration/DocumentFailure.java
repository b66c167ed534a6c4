package dev.inkwell.blog.migration;

import org.bson.Document;

/** A document that could not be changed. */
record DocumentFailure(String id, String reason) {

    static DocumentFailure of(Document stored) {
        return new DocumentFailure(stored.getString("id"), stored.getString("reason"));
    }

    Document stored() {
        return new Document("id", id).append("reason", reason);
    }

    @Override
    public String toString() {
        return id + " (" + reason + ")";
    }
}

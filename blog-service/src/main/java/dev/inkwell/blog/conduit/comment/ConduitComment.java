package dev.inkwell.blog.conduit.comment;

import dev.inkwell.blog.comment.CommentResponse;
import dev.inkwell.blog.conduit.Instants;
import dev.inkwell.blog.conduit.account.Profile;
import java.util.Objects;

/** A comment as Conduit has it. */
public record ConduitComment(long id, String createdAt, String updatedAt, String body, Profile author) {

    /** @param comment that has a text */
    static ConduitComment from(CommentResponse comment, long number, Profile author) {
        return new ConduitComment(
                number,
                Instants.text(comment.createdAt()),
                Instants.text(comment.editedAt() == null ? comment.createdAt() : comment.editedAt()),
                Objects.requireNonNull(comment.body()),
                author);
    }
}

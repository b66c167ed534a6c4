package dev.inkwell.blog.comment;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import jakarta.ws.rs.QueryParam;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How comments are listed: thread by thread or all in one, the oldest first or the newest. */
public class CommentOrder {

    @QueryParam("sort")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"oldest", "newest"},
                            defaultValue = "oldest"))
    @Nullable
    String sort;

    @QueryParam("flat")
    @Parameter(
            description = "Replies too, among the others",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String flat;

    /** @throws DomainException {@code invalid} (422) */
    CommentFilter of(ObjectId post) {
        return isTrue("flat", flat, "true", "false")
                ? CommentFilter.flat(post, newestFirst())
                : CommentFilter.replies(post, BsonNull.VALUE, newestFirst());
    }

    /** @throws DomainException {@code invalid} (422) */
    CommentFilter repliesTo(Comment comment) {
        return CommentFilter.replies(comment.postId(), new BsonObjectId(comment.id()), newestFirst());
    }

    private boolean newestFirst() {
        return isTrue("sort", sort, "newest", "oldest");
    }

    private static boolean isTrue(String name, @Nullable String value, String yes, String no) {
        if (value == null || value.equals(no)) {
            return false;
        }
        if (value.equals(yes)) {
            return true;
        }
        throw new DomainException(CommonError.INVALID)
                .withError(FieldError.query(name, "unknown-value", "One of " + no + " and " + yes + "."));
    }
}

package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.reaction.ReactionCounter;
import dev.inkwell.blog.reaction.ReactionKind;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.types.ObjectId;

/** Counts likes of comments: only what everybody can read is liked. */
@ApplicationScoped
class CommentLikeCounter implements ReactionCounter {

    private final CommentRepository comments;

    CommentLikeCounter(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public ReactionKind kind() {
        return ReactionKind.COMMENT_LIKE;
    }

    @Override
    public void count(ClientSession session, ObjectId comment, long change) {
        if (!comments.addLikes(session, comment, change) && change > 0) {
            throw new DomainException(CommentError.NOT_FOUND);
        }
    }
}

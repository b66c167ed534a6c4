package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.bson.types.ObjectId;

/** Who may see and change which comment: what somebody may not see does not exist for them. */
@ApplicationScoped
public class CommentAccess {

    public static final String WRITE = "comment:write";
    public static final String MODERATE = "comment:moderate";

    private final CommentRepository comments;
    private final PostDirectory posts;
    private final Caller caller;

    CommentAccess(CommentRepository comments, PostDirectory posts, Caller caller) {
        this.comments = comments;
        this.posts = posts;
        this.caller = caller;
    }

    /** @throws DomainException {@code comment-not-found} (404), also where its post can't be seen */
    public Comment find(String id) {
        Comment comment = lookUp(id);
        if (!comment.shown() && !seesHidden(comment) || !posts.isVisible(comment.postId())) {
            throw new DomainException(CommentError.NOT_FOUND);
        }
        return comment;
    }

    /** Of these, those whose posts the caller can see: all others do not exist for them, for moderators neither. */
    List<Comment> underVisiblePosts(List<Comment> some) {
        Set<ObjectId> visible =
                posts.visible(some.stream().map(Comment::postId).distinct().toList());
        return some.stream()
                .filter(comment -> visible.contains(comment.postId()))
                .toList();
    }

    /** @throws DomainException {@code comment-not-found} (404) */
    private Comment lookUp(String id) {
        if (!ObjectId.isValid(id)) {
            throw new DomainException(CommentError.NOT_FOUND);
        }
        return comments.byId(new ObjectId(id))
                .filter(comment -> comment.status() != CommentStatus.DELETED || comment.shown())
                .orElseThrow(() -> new DomainException(CommentError.NOT_FOUND));
    }

    /** @throws DomainException {@code comment-not-found} (404), {@code comment-not-yours} (403) */
    Comment own(String id) {
        Comment comment = withText(id);
        if (!comment.isBy(caller.requireAccountId())) {
            throw new DomainException(CommentError.NOT_YOURS);
        }
        return comment;
    }

    /** @throws DomainException as {@link #own}, save for moderators */
    public Comment removable(String id) {
        return isModerator() ? withText(id) : own(id);
    }

    /** One that is more than a place in a thread. */
    Comment withText(String id) {
        Comment comment = find(id);
        if (!showsText(comment)) {
            throw new DomainException(CommentError.NOT_FOUND);
        }
        return comment;
    }

    boolean showsText(Comment comment) {
        return comment.isApproved() || seesHidden(comment);
    }

    private boolean seesHidden(Comment comment) {
        return comment.status() != CommentStatus.DELETED
                && (isModerator() || caller.accountId().filter(comment::isBy).isPresent());
    }

    public boolean isModerator() {
        return caller.may(MODERATE);
    }
}

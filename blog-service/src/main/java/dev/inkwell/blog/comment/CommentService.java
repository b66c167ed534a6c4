package dev.inkwell.blog.comment;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.limit.RateLimits;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes comments. Each change is one transaction with all that is counted of it. */
@ApplicationScoped
public class CommentService {

    private static final Logger LOG = Logger.getLogger(CommentService.class);

    private final CommentRepository comments;
    private final CommentCounting counting;
    private final CommentWriter writer;
    private final ModerationRules rules;
    private final RateLimits limits;
    private final Transactions transactions;
    private final CommentConfig config;
    private final Clock clock;

    CommentService(
            CommentRepository comments,
            CommentCounting counting,
            CommentWriter writer,
            ModerationRules rules,
            RateLimits limits,
            Transactions transactions,
            CommentConfig config,
            Clock clock) {
        this.comments = comments;
        this.counting = counting;
        this.writer = writer;
        this.rules = rules;
        this.limits = limits;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param trusted whether the rules are for others
     * @param inside is done in the same transaction
     * @throws DomainException {@code invalid} (422) at {@code /parentId} where it answers nothing that is shown under this post,
     *     {@code too-many-requests} (429)
     */
    public Comment create(
            ObjectId post,
            CreateCommentRequest request,
            String person,
            boolean trusted,
            BiConsumer<ClientSession, Comment> inside) {
        limits.count("comment", person, config.rate(), config.rateWindow());
        CommentText text = writer.write(request.body());
        CommentStatus status = trusted ? CommentStatus.APPROVED : judge(text, person);
        ObjectId parent =
                Optional.ofNullable(request.parentId()).map(ObjectId::new).orElse(null);
        Instant now = clock.instant();
        Comment comment = Comment.written(
                post, parent, person, status, text, now, status.isRefused() ? now.plus(config.keepRefused()) : null);
        transactions.run(session -> {
            requireParent(session, post, parent);
            inside.accept(session, comment);
            counting.insert(session, comment);
            return comment;
        });
        LOG.infof("event=comment-created comment=%s post=%s person=%s status=%s", comment.id(), post, person, status);
        return comment;
    }

    private void requireParent(ClientSession session, ObjectId post, @Nullable ObjectId parent) {
        if (parent == null) {
            return;
        }
        comments.byId(session, parent)
                .filter(answered -> answered.postId().equals(post) && answered.isApproved())
                .orElseThrow(() -> new DomainException(CommonError.INVALID)
                        .withError("/parentId", "unknown-value", "No comment that is shown under this post."));
    }

    private CommentStatus judge(CommentText text, String person) {
        return rules.judge(
                text, () -> !comments.list(CommentFilter.of(person, CommentStatus.APPROVED), Optional.empty(), 0)
                        .isEmpty());
    }

    /** @throws DomainException {@code edit-window-over} (409), {@code precondition-failed} (412) */
    Comment edit(Comment read, EditableComment edited, String person, boolean trusted, String ifMatch) {
        Instant now = clock.instant();
        if (now.isAfter(read.createdAt().plus(config.editWindow()))) {
            throw new DomainException(CommentError.EDIT_WINDOW_OVER);
        }
        CommentText text = writer.write(edited.body());
        CommentStatus judgement = trusted ? CommentStatus.APPROVED : judge(text, person);
        return change(read.id(), ifMatch, comment -> comment.judgedAgain(judgement, now, config.keepRefused())
                .edited(text, now));
    }

    /** Takes its text away, and the comment itself once nothing hangs on it. */
    public void delete(Comment read, String ifMatch) {
        change(read.id(), ifMatch, comment -> comment.deleted(clock.instant()));
        LOG.infof("event=comment-deleted comment=%s", read.id());
    }

    /** As a moderator decides. */
    Comment judge(ObjectId id, CommentStatus decision) {
        Comment judged = change(id, "*", comment -> comment.judged(decision, clock.instant(), config.keepRefused()));
        LOG.infof("event=comment-judged comment=%s status=%s", id, decision);
        return judged;
    }

    private Comment change(ObjectId id, String ifMatch, UnaryOperator<Comment> change) {
        return transactions.run(session -> {
            Comment current = comments.byId(session, id)
                    .filter(found -> found.status() != CommentStatus.DELETED)
                    .orElseThrow(() -> new DomainException(CommentError.NOT_FOUND));
            IfMatch.require(ifMatch, current.version());
            return counting.replace(session, current, change.apply(current));
        });
    }
}

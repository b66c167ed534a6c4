package dev.inkwell.blog.comment;

import dev.inkwell.blog.limit.RateLimits;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.bson.types.ObjectId;

/** Takes reports of comments, each person's once for a text; enough of them hold a comment. */
@ApplicationScoped
class CommentReports {

    private final CommentReportRepository reports;
    private final CommentRepository comments;
    private final CommentCounting counting;
    private final RateLimits limits;
    private final Transactions transactions;
    private final CommentConfig config;
    private final Clock clock;

    CommentReports(
            CommentReportRepository reports,
            CommentRepository comments,
            CommentCounting counting,
            RateLimits limits,
            Transactions transactions,
            CommentConfig config,
            Clock clock) {
        this.reports = reports;
        this.comments = comments;
        this.counting = counting;
        this.limits = limits;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException {@code comment-not-found} (404), {@code too-many-requests} (429) */
    void report(ObjectId id, String person, String reason) {
        limits.count("report", person, config.rate(), config.rateWindow());
        transactions.run(session -> {
            Comment comment = comments.byId(session, id)
                    .filter(found -> found.status() != CommentStatus.DELETED)
                    .orElseThrow(() -> new DomainException(CommentError.NOT_FOUND));
            boolean isNew = reports.insert(session, comment, person, reason, clock.instant());
            return isNew
                    ? counting.replace(session, comment, comment.reported(config.reportsToHold(), clock.instant()))
                    : comment;
        });
    }
}

package dev.inkwell.auth.platform;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.ProblemMappers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A database that does not answer is no fault of the request: 503, with the time after which to try again. */
@ApplicationScoped
public class DatabaseErrors {

    private static final Logger LOG = Logger.getLogger(DatabaseErrors.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ProblemMappers problems;

    DatabaseErrors(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({PersistenceException.class, SQLException.class, RollbackException.class})
    public Response failed(Exception e) {
        if (!isOutage(e)) {
            return problems.unexpected(e);
        }
        LOG.warnf("event=database-unavailable cause=%s", rootOf(e).getMessage());
        return problems.refused(new DomainException(CommonError.UNAVAILABLE).retryAfter(RETRY_AFTER));
    }

    /** SQLSTATE classes 08 (connection), 53 (resources) and 57 (shutdown); none where the pool gave up waiting. */
    static boolean isOutage(@Nullable Throwable e) {
        return switch (e) {
            case null -> false;
            case JDBCConnectionException connection -> true;
            case SQLException sql when sql.getSQLState() == null -> true;
            case SQLException sql
            when sql.getSQLState().startsWith("08")
                    || sql.getSQLState().startsWith("53")
                    || sql.getSQLState().startsWith("57") -> true;
            default -> isOutage(e.getCause());
        };
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }
}

package dev.inkwell.blog.platform;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.ProblemMappers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that does not answer is a matter of time: 503 with Retry-After, not a fault of the request. */
@ApplicationScoped
public class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ProblemMappers problems;

    DatabaseProblems(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response failed(MongoException e) {
        boolean passing = e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
        if (!passing) {
            return problems.unexpected(e);
        }
        LOG.warnf("event=database-unavailable cause=%s", e.getClass().getSimpleName());
        return problems.refused(new DomainException(CommonError.UNAVAILABLE).retryAfter(RETRY_AFTER));
    }
}

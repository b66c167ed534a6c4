package dev.inkwell.blog.postquery;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.FindIterable;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends the search for what hardly any post is. An index has the posts in their order and begins where a filter lets it, but what
 * else is asked may be true of one in a million.
 */
@ApplicationScoped
public class FilterTimeLimit {

    private static final Logger LOG = Logger.getLogger(FilterTimeLimit.class);

    private final Duration limit;

    FilterTimeLimit(FilterConfig config) {
        this.limit = config.timeLimit();
    }

    /** @throws DomainException {@code invalid} (422) at {@code /filter} */
    public <T> List<T> read(FindIterable<T> query) {
        try {
            return query.maxTime(limit.toMillis(), TimeUnit.MILLISECONDS).into(new ArrayList<>());
        } catch (MongoExecutionTimeoutException e) {
            LOG.warnf("event=filter-too-broad limit=%s", limit);
            throw QueryValue.refusal(
                    "filter",
                    "too-broad",
                    "Too few posts are like that to be found in time: ask for a tag, an author, a series, a language, or a shorter time too.");
        }
    }
}

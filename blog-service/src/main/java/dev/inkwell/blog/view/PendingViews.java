package dev.inkwell.blog.view;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Views that are not written yet, each once: a bounded number of them. */
@ApplicationScoped
class PendingViews {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int most;
    private final Set<Visit> visits = new LinkedHashSet<>();

    PendingViews(ViewConfig config) {
        this.most = config.mostPending();
    }

    /** @throws DomainException {@code overloaded} (503) when the database has not taken as many for some time */
    synchronized void add(Visit visit) {
        if (visits.size() >= most && !visits.contains(visit)) {
            throw new DomainException(CommonError.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        visits.add(visit);
    }

    /** The oldest, which stay. */
    synchronized List<Visit> first(int limit) {
        return visits.stream().limit(limit).toList();
    }

    /** They are written, or there is nothing to write of them. */
    synchronized void done(Collection<Visit> written) {
        written.forEach(visits::remove);
    }
}

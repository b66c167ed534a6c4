package dev.inkwell.auth.closure;

import dev.inkwell.auth.account.AccountService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries out the deletions that are due, each in a transaction of its own: what a crash leaves is taken up by the next run, and
 * of the replicas that look at one account at the same time one finds it still there.
 */
@ApplicationScoped
class DueDeletions {

    private static final Logger LOG = Logger.getLogger(DueDeletions.class);
    private static final int AT_ONCE = 500;

    private final AccountService accounts;
    private final DeletionService deletions;

    DueDeletions(AccountService accounts, DeletionService deletions) {
        this.accounts = accounts;
        this.deletions = deletions;
    }

    @Scheduled(
            identity = "account-deletion",
            every = "{inkwell.account.deletion-interval:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void carryOut() {
        accounts.deletionsDue(AT_ONCE).forEach(this::carryOut);
    }

    private void carryOut(UUID id) {
        try {
            deletions.carryOut(id);
        } catch (RuntimeException e) {
            // The others go on, and this one is tried again. The cause may hold an address, so its class alone is told.
            LOG.warnf(
                    "event=account-deletion-failed account=%s cause=%s",
                    id, e.getClass().getSimpleName());
        }
    }
}

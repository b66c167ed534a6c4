package dev.inkwell.auth.closure;

import dev.inkwell.auth.closure.BulkSuspensionResponse.Item;
import dev.inkwell.auth.closure.BulkSuspensionResponse.Outcome;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Suspends many accounts, each in a transaction of its own: what is refused for one holds none of the others back, no lock is
 * held for long, and after an interruption the same can be asked for again.
 */
@Singleton
class BulkSuspension {

    static final int MOST = 100;

    private final SuspensionService suspensions;

    BulkSuspension(SuspensionService suspensions) {
        this.suspensions = suspensions;
    }

    /** @throws DomainException 401 when the one who asks for it may not any more; who comes before is suspended then */
    List<Item> suspend(Collection<UUID> ids, UUID by, @Nullable String reason) {
        return ids.stream().map(id -> suspend(id, by, reason)).toList();
    }

    private Item suspend(UUID id, UUID by, @Nullable String reason) {
        try {
            boolean first = suspensions.suspend(id, by, reason);
            return new Item(id, first ? Outcome.SUSPENDED : Outcome.ALREADY_SUSPENDED, null);
        } catch (DomainException refusal) {
            if (refusal.error().category() == Category.UNAUTHENTICATED) {
                throw refusal;
            }
            boolean unknown = refusal.error().category() == Category.NOT_FOUND;
            return new Item(
                    id,
                    unknown ? Outcome.NOT_FOUND : Outcome.FORBIDDEN,
                    refusal.error().code());
        }
    }
}

package dev.inkwell.blog.recount;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.CounterRule;
import dev.inkwell.blog.platform.Transactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts again, batch by batch, each batch in a transaction of its own: it sees counters and what they count as of one
 * instant, however much is written meanwhile, and what it mends nobody has changed since.
 */
@ApplicationScoped
class Recount {

    private static final Logger LOG = Logger.getLogger(Recount.class);
    private static final int BATCH = 500;
    private static final int MOST_SHOWN = 100;

    private final List<CounterRule> rules;
    private final RecountRepository repository;
    private final Transactions transactions;

    Recount(@All List<CounterRule> rules, RecountRepository repository, Transactions transactions) {
        this.rules = rules;
        this.repository = repository;
        this.transactions = transactions;
    }

    RecountResponse run(boolean mend) {
        Tally tally = new Tally();
        for (CounterRule rule : rules) {
            run(rule, mend, tally);
        }
        LOG.infof("event=recounted counters=%d different=%d mended=%s", tally.checked, tally.different, mend);
        return new RecountResponse(tally.checked, tally.different, mend, tally.shown);
    }

    private void run(CounterRule rule, boolean mend, Tally tally) {
        Object last = null;
        List<Document> batch = compare(rule, last, mend);
        while (!batch.isEmpty()) {
            batch.forEach(row -> tally.add(rule, row));
            last = batch.getLast().get("_id");
            batch = batch.size() < BATCH ? List.of() : compare(rule, last, mend);
        }
    }

    private List<Document> compare(CounterRule rule, @Nullable Object after, boolean mend) {
        return transactions.run(session -> {
            List<Document> batch = repository.compare(session, rule, after, BATCH);
            if (mend) {
                batch.forEach(row -> mend(session, rule, row));
            }
            return batch;
        });
    }

    private void mend(ClientSession session, CounterRule rule, Document row) {
        Difference difference = Difference.of(rule.name(), row);
        if (difference.isReal() && !isRemoved(row)) {
            repository.set(session, rule, row.get("_id"), difference.counted());
        }
    }

    /** What is being swept up is counted no more. */
    private static boolean isRemoved(Document row) {
        return row.getBoolean("removed", false);
    }

    private static final class Tally {

        private final List<Difference> shown = new ArrayList<>();
        private long checked;
        private long different;

        void add(CounterRule rule, Document row) {
            checked++;
            Difference difference = Difference.of(rule.name(), row);
            if (difference.isReal() && !isRemoved(row)) {
                LOG.errorf(
                        "event=counter-wrong counter=%s id=%s stored=%d counted=%d",
                        rule.name(), difference.id(), difference.stored(), difference.counted());
                different++;
                if (shown.size() < MOST_SHOWN) {
                    shown.add(difference);
                }
            }
        }
    }
}

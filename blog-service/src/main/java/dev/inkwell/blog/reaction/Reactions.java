package dev.inkwell.blog.reaction;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.count.PostLeftovers;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.page.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.bson.types.ObjectId;

/** Who reacted to what. A reaction and its counter move in one transaction, or neither does. */
@ApplicationScoped
public class Reactions implements PostLeftovers {

    private static final int BATCH = 500;

    private final ReactionRepository reactions;
    private final Transactions transactions;
    private final Clock clock;

    Reactions(ReactionRepository reactions, Transactions transactions, Clock clock) {
        this.reactions = reactions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param count moves the counter by one, if the reaction was not there before */
    public void add(ReactionKind kind, ObjectId subject, String person, ObjLongConsumer<ClientSession> count) {
        transactions.run(session -> {
            boolean added = reactions.insert(session, kind, subject, person, clock.instant());
            if (added) {
                count.accept(session, 1);
            }
            return added;
        });
    }

    /** @param count moves the counter by minus one, if the reaction was there */
    public void remove(ReactionKind kind, ObjectId subject, String person, ObjLongConsumer<ClientSession> count) {
        transactions.run(session -> {
            boolean removed = reactions.remove(session, kind, subject, person);
            if (removed) {
                count.accept(session, -1);
            }
            return removed;
        });
    }

    /** Of these subjects, those that the person reacted to so. */
    public Set<ObjectId> by(String person, ReactionKind kind, Collection<ObjectId> among) {
        return among.isEmpty() ? Set.of() : reactions.subjects(person, kind, among);
    }

    List<Reaction> list(String person, ReactionKind kind, Optional<Cursor> cursor, int limit) {
        return reactions.list(person, kind, cursor, limit);
    }

    @Override
    public boolean removeSome(ObjectId subject) {
        List<ObjectId> some = reactions.ids(subject, BATCH);
        reactions.removeAll(some);
        return some.size() == BATCH;
    }
}

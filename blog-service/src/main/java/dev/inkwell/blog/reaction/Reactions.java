package dev.inkwell.blog.reaction;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.author.PersonLeftovers;
import dev.inkwell.blog.count.PostLeftovers;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;

/** Who reacted to what. A reaction and its counter move in one transaction, or neither does. */
@ApplicationScoped
public class Reactions implements PostLeftovers, PersonLeftovers {

    private static final int BATCH = 500;

    private final ReactionRepository reactions;
    private final List<ReactionCounter> counters;
    private final Transactions transactions;
    private final Clock clock;

    Reactions(
            ReactionRepository reactions, @All List<ReactionCounter> counters, Transactions transactions, Clock clock) {
        this.reactions = reactions;
        this.counters = counters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To say the same again changes nothing. */
    public void add(ReactionKind kind, ObjectId subject, String person) {
        transactions.run(session -> {
            boolean added = reactions.insert(session, kind, subject, person, clock.instant());
            if (added) {
                count(session, kind, subject, 1);
            }
            return added;
        });
    }

    /** To take back what was not said changes nothing. */
    public void remove(ReactionKind kind, ObjectId subject, String person) {
        transactions.run(session -> {
            boolean removed = reactions.remove(session, kind, subject, person);
            if (removed) {
                count(session, kind, subject, -1);
            }
            return removed;
        });
    }

    private void count(ClientSession session, ReactionKind kind, ObjectId subject, long change) {
        counters.stream()
                .filter(counter -> counter.kind() == kind)
                .forEach(counter -> counter.count(session, subject, change));
    }

    /** Of these subjects, those that the person reacted to so. */
    public Set<ObjectId> by(String person, ReactionKind kind, Collection<ObjectId> among) {
        return among.isEmpty() ? Set.of() : reactions.subjects(person, kind, among);
    }

    /** What the person reacted to so, the last first. */
    public List<ObjectId> latest(String person, ReactionKind kind, int most) {
        return reactions.list(person, kind, Optional.empty(), most - 1).stream()
                .map(Reaction::subjectId)
                .toList();
    }

    List<Reaction> list(String person, ReactionKind kind, Optional<Cursor> cursor, int limit) {
        return reactions.list(person, kind, cursor, limit);
    }

    /** Of what is gone itself, with its counter. */
    @Override
    public boolean removeSome(ObjectId subject) {
        List<ObjectId> some = reactions.ids(subject, BATCH);
        reactions.removeAll(some);
        return some.size() == BATCH;
    }

    /** Each with its count. */
    @Override
    public boolean removeSome(String person) {
        List<Reaction> some = reactions.of(person, BATCH);
        some.forEach(reaction -> remove(reaction.kind(), reaction.subjectId(), person));
        return some.size() == BATCH;
    }
}

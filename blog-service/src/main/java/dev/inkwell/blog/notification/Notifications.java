package dev.inkwell.blog.notification;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.author.PersonLeftovers;
import dev.inkwell.blog.live.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Tells people what concerns them, in the transaction in which it happens. */
@ApplicationScoped
public class Notifications implements PersonLeftovers {

    private static final int BATCH = 500;

    private final NotificationRepository notifications;
    private final ReadMarkRepository marks;
    private final Outbox outbox;
    private final NotificationConfig config;
    private final Clock clock;

    Notifications(
            NotificationRepository notifications,
            ReadMarkRepository marks,
            Outbox outbox,
            NotificationConfig config,
            Clock clock) {
        this.notifications = notifications;
        this.marks = marks;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Nobody is told what they did themselves, and nobody the same twice. */
    public void tell(
            ClientSession session,
            NotificationKind kind,
            String person,
            String actor,
            @Nullable ObjectId post,
            @Nullable ObjectId comment) {
        if (!person.equals(actor)) {
            Instant now = clock.instant();
            notifications
                    .insertOnce(
                            session,
                            new Notification(
                                    new ObjectId(), person, kind, actor, post, comment, now, now.plus(config.keep())))
                    .ifPresent(id -> outbox.append(session, NotificationChannel.of(person), "created", id));
        }
    }

    /** The comment is shown no more. */
    public void withdraw(ClientSession session, ObjectId comment) {
        notifications.removeOfComment(session, comment);
    }

    /** The comments are gone. */
    public void withdraw(Collection<ObjectId> comments) {
        notifications.removeOfComments(comments);
    }

    @Override
    public boolean removeSome(String person) {
        List<ObjectId> some = notifications.idsAbout(person, BATCH);
        notifications.removeAll(some);
        marks.remove(person);
        return some.size() == BATCH;
    }
}

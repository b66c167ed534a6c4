package dev.inkwell.blog.notification;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** What a person was told. */
@ApplicationScoped
class NotificationData implements PersonalData {

    private record Exported(String id, NotificationKind kind, String actorId, Instant createdAt) {}

    private final NotificationRepository notifications;

    NotificationData(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Stream<?> of(String person) {
        return notifications
                .all(person)
                .map(told -> new Exported(told.id().toHexString(), told.kind(), told.actorId(), told.createdAt()));
    }
}

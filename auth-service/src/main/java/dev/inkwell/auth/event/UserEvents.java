package dev.inkwell.auth.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/**
 * Appends to the feed, in the transaction of the change itself. Keep such transactions short: no event is shown before every
 * transaction that began to write before it has ended.
 */
@ApplicationScoped
public class UserEvents {

    private final UserEventRepository events;
    private final ObjectMapper json;
    private final Clock clock;

    UserEvents(UserEventRepository events, ObjectMapper json, Clock clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void append(UserEvent event) {
        append(List.of(event));
    }

    /** All in one statement, in this order. */
    @Transactional(TxType.MANDATORY)
    public void append(List<UserEvent> all) {
        List<String> deleted = all.stream()
                .filter(event -> event.type() == UserEventType.ACCOUNT_DELETED)
                .map(UserEvent::subject)
                .toList();
        if (!deleted.isEmpty()) {
            events.removeStates(deleted);
        }
        events.append(all.stream().map(this::row).toList(), clock.instant());
    }

    private UserEventRepository.NewRow row(UserEvent event) {
        try {
            return new UserEventRepository.NewRow(
                    event.type().text(), event.subject(), event.version(), json.writeValueAsString(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

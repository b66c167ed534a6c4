package dev.inkwell.auth.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;

/** What other services are told of a person. */
@ApplicationScoped
class UserEventData implements PersonalData {

    private final UserEventRepository events;

    UserEventData(UserEventRepository events) {
        this.events = events;
    }

    /** An event. */
    record ExportedEvent(
            String type, Instant occurredAt, @JsonRawValue String data) {}

    @Override
    public String name() {
        return "userEvents";
    }

    @Override
    @Transactional
    public Stream<?> of(Person person) {
        return events.of(person.accountId().toString()).stream();
    }

    /** The event of the deletion has done it: those that are left hold ids alone. */
    @Override
    public void erase(Person person) {}
}

package dev.inkwell.auth.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change.
 *
 * @param cursor goes on after this event
 * @param subject the account's or client's id, the role's name, or the key's id
 * @param data what docs/api/user-events.md says for the type
 */
record UserEventResponse(
        String cursor,
        @Schema(examples = "profile-changed") String type,
        String subject,
        Instant occurredAt,

        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    static UserEventResponse from(StoredUserEvent event, FeedCursor feed) {
        return new UserEventResponse(
                feed.at(event.position()).encode(), event.type(), event.subject(), event.occurredAt(), event.data());
    }
}

package dev.inkwell.blog.follower;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change that auth-service tells of. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedEvent(String type, String subject, Instant occurredAt, JsonNode data) {

    /** @throws IllegalArgumentException when it is not there */
    String text(String member) {
        String text = optionalText(member);
        if (text == null) {
            throw new IllegalArgumentException("no text " + member);
        }
        return text;
    }

    @Nullable
    String optionalText(String member) {
        return data.path(member).textValue();
    }

    /** @throws IllegalArgumentException when it is not there */
    long number(String member) {
        JsonNode number = data.path(member);
        if (!number.canConvertToLong() || !number.isIntegralNumber()) {
            throw new IllegalArgumentException("no number " + member);
        }
        return number.longValue();
    }
}

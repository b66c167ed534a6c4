package dev.inkwell.blog.author;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What auth-service tells of an account; members that are added there do no harm here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Profile(
        String id,
        String username,
        @Nullable String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        long version) {

    Author toAuthor(Instant now) {
        return Author.told(id, username, displayName, bio, avatarUrl, version, now);
    }
}

package dev.inkwell.blog.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.conditional.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author on a page of their own. */
@Schema(name = "AuthorProfile")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorProfileResponse(
        String id,
        String username,
        String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        long followers,

        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore
        long version)
        implements Versioned {

    static AuthorProfileResponse from(Author author, long followers) {
        return new AuthorProfileResponse(
                author.id(),
                author.username(),
                author.displayName(),
                author.bio(),
                author.avatarUrl(),
                followers,
                author.version());
    }

    @Override
    public long entityVersion() {
        return version;
    }

    @Override
    public String entityVariant() {
        return Long.toString(followers);
    }
}

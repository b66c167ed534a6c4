package dev.inkwell.blog.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as shown with a post. */
@Schema(name = "Author")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorResponse(
        String id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    public static AuthorResponse from(Author author) {
        return new AuthorResponse(author.id(), author.username(), author.displayName(), author.avatarUrl());
    }

    /** What is left of a deleted account has none. */
    public boolean hasPage() {
        return !username.equals(Author.DELETED_USERNAME);
    }
}

package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.author.Author;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as others see them.
 *
 * @param following whether who asks follows them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Profile(
        String username, @Nullable String bio, @Nullable String image, boolean following) {

    static Profile from(Author author, boolean following) {
        return new Profile(author.username(), author.bio(), author.avatarUrl(), following);
    }
}

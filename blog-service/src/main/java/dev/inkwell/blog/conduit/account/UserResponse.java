package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Somebody who has signed in. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UserResponse(User user) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record User(
            String email,
            String username,
            @Nullable String bio,
            @Nullable String image,
            String token) {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "User[" + username + "]";
        }
    }

    static UserResponse from(Account account, String token) {
        return new UserResponse(
                new User(account.email(), account.username(), account.bio(), account.avatarUrl(), token));
    }
}

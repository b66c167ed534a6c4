package dev.inkwell.blog.personaltoken;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.inkwell.kit.token.PersonalTokenClaims;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What auth-service tells of a token: {@code active} alone when it is worth nothing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IntrospectedToken(
        boolean active,
        @Nullable String sub,
        @Nullable String sid,
        @Nullable String username,
        @Nullable List<String> roles,
        @Nullable List<String> permissions,
        @Nullable Long av,
        @Nullable Long rv,
        @Nullable Long iat,
        @Nullable Long exp) {

    /** @throws NullPointerException when an active one is not told whole */
    Optional<PersonalTokenClaims> claims() {
        return active
                ? Optional.of(new PersonalTokenClaims(
                        Objects.requireNonNull(sid),
                        Objects.requireNonNull(sub),
                        Objects.requireNonNull(username),
                        List.copyOf(Objects.requireNonNull(roles)),
                        List.copyOf(Objects.requireNonNull(permissions)),
                        Objects.requireNonNull(av),
                        Objects.requireNonNull(rv),
                        Instant.ofEpochSecond(Objects.requireNonNull(iat)),
                        Instant.ofEpochSecond(Objects.requireNonNull(exp))))
                : Optional.empty();
    }
}

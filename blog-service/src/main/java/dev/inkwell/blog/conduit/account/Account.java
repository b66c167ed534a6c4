package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as auth-service tells its owner. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Account(
        String id,
        String username,
        String email,
        String displayName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        List<String> permissions) {}

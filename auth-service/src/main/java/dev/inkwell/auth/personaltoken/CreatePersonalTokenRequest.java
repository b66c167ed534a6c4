package dev.inkwell.auth.personaltoken;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new personal access token.
 *
 * @param name what it is for, in its owner's words
 * @param scopes some of the owner's permissions, perhaps none: such a token reads what its owner may read
 * @param expiresIn seconds; 90 days unless told or configured
 * @param client the service client that signs its owner in, and may edit the account by it
 */
record CreatePersonalTokenRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 100) List<@NotNull String> scopes,
        @Nullable @Min(60) @Schema(description = "Seconds") Long expiresIn,

        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{1,31}")
        @Schema(
                description =
                        "The service client that signs its owner in. It may edit the account by this token, which ends when"
                                + " the password changes; the oldest gives way where there are as many as one may have")
        String client) {}

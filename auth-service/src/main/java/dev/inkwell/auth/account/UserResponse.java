package dev.inkwell.auth.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.auth.role.Rights;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account, as its owner and admins see it.
 *
 * @param email null once the account is deleted
 * @param emailVerified whether the address is known to be the owner's
 * @param suspension there for admins alone, of an account that is suspended
 * @param deletionDueAt when the account is to be deleted, as its owner has asked; that can be withdrawn until then
 * @param permissions what the roles allow together; absent where somebody else is looked at
 * @param lastActiveOn the last day (UTC) on which somebody signed in or refreshed a session; for admins alone
 */
public record UserResponse(
        UUID id,
        String username,
        @Nullable @Schema(nullable = true) String email,
        boolean emailVerified,
        String displayName,
        @Nullable @Schema(nullable = true) String bio,
        @Nullable @Schema(nullable = true) String avatarUrl,
        AccountStatus status,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Suspension suspension,
        @Nullable @Schema(nullable = true) Instant deletionDueAt,
        List<String> roles,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<String> permissions,
        Instant createdAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate lastActiveOn,
        @JsonIgnore long version,
        @JsonIgnore @Nullable Long rightsVersion)
        implements Versioned {

    @Override
    @JsonIgnore
    public long entityVersion() {
        return version;
    }

    /**
     * A day of use changes what admins see, and an edited role what its holder may, and not the account's version. All read
     * themselves at one address, so it tells too who that is.
     */
    @Override
    @JsonIgnore
    public String entityVariant() {
        if (rightsVersion != null) {
            return id.toString().replace("-", "") + "." + rightsVersion;
        }
        return lastActiveOn == null ? "" : lastActiveOn.toString().replace("-", "");
    }

    /** For the owner. */
    public static UserResponse ofSelf(Account account, Rights rights) {
        return of(account, null, rights, null);
    }

    /** For admins. */
    public static UserResponse ofOther(Account account) {
        return of(account, account.suspension(), null, account.lastActiveOn());
    }

    /** As if it had this address. */
    public UserResponse withEmail(String address) {
        return new UserResponse(
                id,
                username,
                address,
                emailVerified,
                displayName,
                bio,
                avatarUrl,
                status,
                suspension,
                deletionDueAt,
                roles,
                permissions,
                createdAt,
                lastActiveOn,
                version,
                rightsVersion);
    }

    private static UserResponse of(
            Account account,
            @Nullable Suspension suspension,
            @Nullable Rights rights,
            @Nullable LocalDate lastActiveOn) {
        return new UserResponse(
                account.id(),
                account.username(),
                account.email(),
                account.isEmailVerified(),
                account.displayName(),
                account.bio(),
                account.avatarUrl(),
                account.status(),
                suspension,
                account.deletionDueAt(),
                account.roles(),
                rights == null ? null : rights.permissions(),
                account.createdAt(),
                lastActiveOn,
                account.version(),
                rights == null ? null : rights.version());
    }
}

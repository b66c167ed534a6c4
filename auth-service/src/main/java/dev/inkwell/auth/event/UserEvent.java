package dev.inkwell.auth.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change that other services must know; {@link UserEvents#append} stores it. */
public final class UserEvent {

    private final UserEventType type;
    private final String subject;
    private final @Nullable Long version;
    private final Object data;

    private UserEvent(UserEventType type, String subject, @Nullable Long version, Object data) {
        this.type = type;
        this.subject = subject;
        this.version = version;
        this.data = data;
    }

    public static UserEvent accountCreated(AccountState account) {
        return ofAccount(UserEventType.ACCOUNT_CREATED, account);
    }

    public static UserEvent profileChanged(AccountState account) {
        return ofAccount(UserEventType.PROFILE_CHANGED, account);
    }

    /** Tokens with a lower access version than the account's are stale. */
    public static UserEvent accessChanged(AccountState account) {
        return ofAccount(UserEventType.ACCESS_CHANGED, account);
    }

    public static UserEvent accountSuspended(AccountState account) {
        return ofAccount(UserEventType.ACCOUNT_SUSPENDED, account);
    }

    public static UserEvent accountRestored(AccountState account) {
        return ofAccount(UserEventType.ACCOUNT_RESTORED, account);
    }

    /** Holds no personal data; appending it removes the account's earlier events, which do. */
    public static UserEvent accountDeleted(AccountState account, DeletedAuthorsPosts posts) {
        return new UserEvent(
                UserEventType.ACCOUNT_DELETED,
                account.id().toString(),
                account.version(),
                Map.of(
                        "id", account.id(),
                        "status", account.status(),
                        "accessVersion", account.accessVersion(),
                        "version", account.version(),
                        "posts", posts));
    }

    /** Tokens of this session are stale. */
    public static UserEvent sessionEnded(UUID sessionId, UUID accountId) {
        return new UserEvent(
                UserEventType.SESSION_ENDED,
                accountId.toString(),
                null,
                Map.of("sessionId", sessionId, "accountId", accountId));
    }

    /** Tokens of this service client with a lower access version are stale. */
    public static UserEvent clientAccessChanged(String clientId, long accessVersion) {
        return new UserEvent(
                UserEventType.ACCESS_CHANGED,
                clientId,
                accessVersion,
                Map.of("id", clientId, "accessVersion", accessVersion));
    }

    /** Tokens that hold this role and whose rights version is lower are stale. */
    public static UserEvent roleChanged(String role, long rightsVersion) {
        return new UserEvent(
                UserEventType.ROLE_CHANGED, role, null, Map.of("role", role, "rightsVersion", rightsVersion));
    }

    /** Tokens that this key signed are refused. */
    public static UserEvent signingKeyRevoked(String kid) {
        return new UserEvent(UserEventType.SIGNING_KEY_REVOKED, kid, null, Map.of("kid", kid));
    }

    private static UserEvent ofAccount(UserEventType type, AccountState account) {
        return new UserEvent(type, account.id().toString(), account.version(), account);
    }

    UserEventType type() {
        return type;
    }

    String subject() {
        return subject;
    }

    @Nullable
    Long version() {
        return version;
    }

    Object data() {
        return data;
    }
}

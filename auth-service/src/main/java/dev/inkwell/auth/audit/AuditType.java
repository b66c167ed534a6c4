package dev.inkwell.auth.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is kept in the audit trail. The names are stored, and are what audits are searched by: none is ever renamed. */
public enum AuditType {
    ACCOUNT_REGISTERED,
    ACCOUNT_RENAMED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESTORED,
    ACCOUNT_DELETION_REQUESTED,
    ACCOUNT_DELETION_WITHDRAWN,
    ACCOUNT_DELETED,
    ACCOUNT_EXPORTED,
    EMAIL_VERIFIED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    PASSWORD_CHANGED,
    PASSWORD_RESET_REQUESTED,
    PASSWORD_RESET,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    SESSION_ENDED,
    REFRESH_TOKEN_REUSED,
    ROLE_GRANTED,
    ROLE_REVOKED,
    ROLE_CREATED,
    ROLE_CHANGED,
    ROLE_DELETED,
    INVITATION_SENT,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    PERSONAL_TOKEN_CREATED,
    PERSONAL_TOKEN_REVOKED,
    CLIENT_CREATED,
    CLIENT_CHANGED,
    CLIENT_SECRET_CREATED,
    CLIENT_SECRET_REVOKED,
    CLIENT_DELETED,
    CLIENT_REFUSED,
    TOKEN_REVOKED,
    SIGNING_KEY_CREATED,
    SIGNING_KEY_REVOKED,
    MASTER_KEY_REPLACED;

    /** As it is stored and sent: {@code signed-in}. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

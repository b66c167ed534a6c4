package dev.inkwell.auth.account;

import java.util.Locale;

/** Why a session has ended. The names are stored, and stand in the audit trail: none is ever renamed. */
public enum SessionEndReason {
    SIGNED_OUT,
    TOKEN_REUSED,
    /** Its user has ended it from another one. */
    ENDED_BY_USER,
    ENDED_BY_ADMIN,
    /** The account had as many as it may have, and this was the oldest. */
    TOO_MANY,
    /** Its browser has signed in anew. */
    REPLACED,
    TOKEN_REVOKED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    EMAIL_CHANGED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_DELETED;

    /** As it is stored: {@code signed-out}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

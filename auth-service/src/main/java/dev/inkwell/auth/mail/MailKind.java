package dev.inkwell.auth.mail;

import java.util.Locale;

/** The mails that are sent. Each has templates of its own: {@code templates/mail/verify-email.txt} and {@code .html}. */
public enum MailKind {
    /** {@code username}, {@code link}, {@code life}. */
    VERIFY_EMAIL("Confirm your e-mail address"),
    /** {@code username}, {@code link}, {@code life}. */
    RESET_PASSWORD("Choose a new password"),
    /** {@code username}, {@code link} to where a reset is asked for. */
    PASSWORD_CHANGED("Your password was changed"),
    /** {@code username}, {@code device}, {@code address}, {@code time}, {@code link} to where a reset is asked for. */
    NEW_DEVICE("New sign-in to your account"),
    /** As {@link #NEW_DEVICE}. */
    REFRESH_TOKEN_REUSED("We ended a session of your account"),
    /** To the new address: {@code username}, {@code link}, {@code life}. */
    CONFIRM_EMAIL_CHANGE("Confirm your new e-mail address"),
    /** To the new address, when an account has it already: {@code link} to where a reset is asked for. */
    EMAIL_TAKEN("You have an account already"),
    /** Where somebody registers with the address of an account: {@code username}, {@code link} to where a reset is asked for. */
    ACCOUNT_EXISTS("You have an account already"),
    /** To the present address: {@code username}, {@code email}, {@code link} to where a reset is asked for. */
    EMAIL_CHANGE_REQUESTED("Your e-mail address is to change"),
    /** To the address before: {@code username}, {@code email}. */
    EMAIL_CHANGED("Your e-mail address was changed"),
    /** {@code username}, {@code link}, {@code time}. */
    DELETION_REQUESTED("Your account is to be deleted"),
    /** {@code username}, {@code name} of the token. */
    PERSONAL_TOKEN_CREATED("An access token was made for your account"),
    /** {@code role}, {@code link}, {@code life}. */
    INVITATION("You are invited");

    private final String subject;

    MailKind(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    /** As it is stored, and as its templates are called. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the person is told whose account asked for it: never whether a new address of theirs is another account's already. */
    String toldAs() {
        return this == EMAIL_TAKEN ? CONFIRM_EMAIL_CHANGE.text() : text();
    }

    static MailKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package dev.inkwell.local.mailbox;

/** The mailbox could not be started or read; the message tells a developer why and what to do. */
public final class MailboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailboxException(String message) {
        super(message);
    }

    MailboxException(String message, Throwable cause) {
        super(message, cause);
    }
}

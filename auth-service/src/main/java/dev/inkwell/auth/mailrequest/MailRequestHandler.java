package dev.inkwell.auth.mailrequest;

/** A feature that answers one kind of request by a mail. */
public interface MailRequestHandler {

    MailRequestKind kind();

    /** Sends the mail, if there is reason to: in a transaction, and after the answer to whoever asked. */
    void handle(String address);
}

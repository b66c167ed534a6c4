package dev.inkwell.auth.mail;

import java.util.Map;

/**
 * To whom a mail goes and what its templates show.
 *
 * @param to an e-mail address
 */
record MailContent(String to, Map<String, String> values) {

    /** Addresses and links stay out of logs. */
    @Override
    public String toString() {
        return "MailContent[]";
    }
}

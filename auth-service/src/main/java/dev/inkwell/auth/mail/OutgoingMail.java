package dev.inkwell.auth.mail;

import java.util.UUID;

/**
 * A mail that one replica has taken on to send.
 *
 * @param content {@link MailContent}, encrypted
 * @param attempts how often it was tried, this time included
 */
record OutgoingMail(UUID id, String kind, byte[] content, int attempts) {}

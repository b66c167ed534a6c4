package dev.inkwell.auth.mailrequest;

import java.util.UUID;

/**
 * A request that one replica has taken on.
 *
 * @param address encrypted
 */
record MailRequest(UUID id, MailRequestKind kind, byte[] address) {}

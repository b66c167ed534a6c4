package dev.inkwell.auth.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the trail are meant.
 *
 * @param account whom they concern
 * @param actor who caused them; never given together with the account
 * @param types any of these, or all where there is none
 * @param from the first instant
 * @param end the first instant that is not meant
 */
record AuditFilter(Optional<UUID> account, Optional<String> actor, List<String> types, Instant from, Instant end) {}

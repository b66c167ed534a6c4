package dev.inkwell.auth.personaltoken;

import java.util.UUID;

/** A token by which a service acts for an account. */
public record ClientToken(UUID id, UUID accountId) {}

package dev.inkwell.blog.publicpost;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a public post is, and since when it is as it is.
 *
 * @param canonicalUrl where it stands first, as its author says
 */
public record PostAddress(String slug, Instant updatedAt, Optional<String> canonicalUrl) {}

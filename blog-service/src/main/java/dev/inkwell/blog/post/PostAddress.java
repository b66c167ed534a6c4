package dev.inkwell.blog.post;

import java.time.Instant;

/** Where a public post is, and since when it is as it is. */
public record PostAddress(String slug, Instant updatedAt) {}

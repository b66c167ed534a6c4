package dev.inkwell.blog.page;

import org.jspecify.annotations.Nullable;

/** @param address null where there is a name, but no page */
public record Link(String text, @Nullable String address) {}

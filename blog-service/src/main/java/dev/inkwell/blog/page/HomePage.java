package dev.inkwell.blog.page;

import org.jspecify.annotations.Nullable;

/** @param tools null where they are not shown */
public record HomePage(PostList list, @Nullable Tools tools) {}

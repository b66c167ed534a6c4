package dev.inkwell.blog.page;

import org.jspecify.annotations.Nullable;

/** The posts of a tag or an author. */
public record ListPage(String kind, String name, @Nullable String about, PostList list) {}

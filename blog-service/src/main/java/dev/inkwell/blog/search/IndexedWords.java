package dev.inkwell.blog.search;

/**
 * The stems of a post's words, each list parted by spaces: what MongoDB's text index has, which takes no language's stems or
 * stop words of its own.
 *
 * @param all those of title, tags, excerpt and text in their order, with a space around each and a bar between the parts
 */
public record IndexedWords(String title, String tags, String excerpt, String all) {}

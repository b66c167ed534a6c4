package dev.inkwell.blog.language;

/**
 * A word of a text.
 *
 * @param stem letters and digits only
 * @param start where it stands in the text, in UTF-16 units
 * @param end behind its last
 */
public record Word(String stem, int start, int end) {}

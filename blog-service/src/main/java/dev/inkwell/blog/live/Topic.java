package dev.inkwell.blog.live;

/**
 * What a stream is of.
 *
 * @param channel a {@link Channel}'s name
 * @param key which of its kind, such as a post's id
 */
public record Topic(String channel, String key) {}

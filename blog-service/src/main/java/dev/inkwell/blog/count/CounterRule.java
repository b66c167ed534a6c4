package dev.inkwell.blog.count;

/**
 * What a stored counter must be equal to.
 *
 * @param name such as {@code post-likes}
 * @param subjects the collection of what is counted of
 * @param storedIn the collection that has the counter, under the subject's id
 * @param member the counter's path in it
 * @param lookup a {@code $lookup} (extended JSON, without {@code as}) that gives for a subject {@code {n}}, or nothing for none
 */
public record CounterRule(String name, String subjects, String storedIn, String member, String lookup) {}

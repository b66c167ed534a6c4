package dev.inkwell.blog.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a post was seen, liked and commented on.
 *
 * @param comments those that everybody can read
 */
@Schema(name = "PostCounts")
public record PostCounts(long views, long likes, long comments) {

    public static final PostCounts NONE = new PostCounts(0, 0, 0);
}

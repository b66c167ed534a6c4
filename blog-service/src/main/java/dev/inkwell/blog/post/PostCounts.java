package dev.inkwell.blog.post;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a post was seen, liked and commented on. */
@Schema(name = "PostCounts")
public record PostCounts(long views, long likes, long comments) {

    /** What no reader can do yet has happened to no post. */
    static final PostCounts NONE = new PostCounts(0, 0, 0);
}

package dev.inkwell.blog.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag, the number of public posts that have it, and of people who follow it. */
@Schema(name = "Tag")
public record TagResponse(String name, long posts, long followers) {

    static TagResponse from(Tag tag, long followers) {
        return new TagResponse(tag.name(), tag.posts(), followers);
    }
}

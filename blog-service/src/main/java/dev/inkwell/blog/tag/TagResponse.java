package dev.inkwell.blog.tag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag and the number of public posts that have it. */
@Schema(name = "Tag")
public record TagResponse(String name, long posts) {

    static TagResponse from(Tag tag) {
        return new TagResponse(tag.name(), tag.posts());
    }
}

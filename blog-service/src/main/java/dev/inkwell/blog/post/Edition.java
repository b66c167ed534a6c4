package dev.inkwell.blog.post;

import java.util.List;
import org.bson.Document;

/** What a post is by the hand of its authors, ready to be stored: all but its slug and its state. */
record Edition(
        String title,
        List<String> tags,
        Visibility visibility,
        List<String> authorIds,
        Content content,
        PostDetails details,
        Document customFields) {}

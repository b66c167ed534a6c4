package dev.inkwell.blog.count;

import org.bson.types.ObjectId;

/** What a feature keeps of posts, and has to remove when a post was removed for good. */
public interface PostLeftovers {

    /** Removes some, in one short step that can be repeated. @return whether there may be more */
    boolean removeSome(ObjectId post);
}

package dev.inkwell.blog.post;

import com.mongodb.client.ClientSession;
import org.bson.types.ObjectId;

/** What another feature keeps of posts, to find them by: inside of the transaction that changes the post, so it is never behind. */
public interface PostProjection {

    /** @param post as it is stored from now on */
    void keep(ClientSession session, Post post);

    void remove(ClientSession session, ObjectId post);
}

package dev.inkwell.blog.reaction;

import com.mongodb.client.ClientSession;
import org.bson.types.ObjectId;

/** Counts the reactions of one kind, where what they are about is kept. */
public interface ReactionCounter {

    ReactionKind kind();

    /** In the transaction of the reaction, after it. A reaction that is added may be refused, one that is taken back may not. */
    void count(ClientSession session, ObjectId subject, long change);
}

package dev.inkwell.blog.view;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/**
 * That somebody saw a post on a day.
 *
 * @param visitor who, as nobody can tell any more once the day's salt is forgotten; another one for each post
 */
record Visit(ObjectId post, LocalDate day, Binary visitor) {

    private static final int VISITOR_BYTES = 16;

    static Visit of(ObjectId post, LocalDate day, byte[] mac) {
        return new Visit(post, day, new Binary(Arrays.copyOf(mac, VISITOR_BYTES)));
    }

    /** The post first, so that all of one post stand together. */
    Binary key() {
        return key(post, visitor.getData());
    }

    static Binary first(ObjectId post) {
        return key(post, new byte[VISITOR_BYTES]);
    }

    static Binary last(ObjectId post) {
        byte[] highest = new byte[VISITOR_BYTES];
        Arrays.fill(highest, (byte) 0xff);
        return key(post, highest);
    }

    private static Binary key(ObjectId post, byte[] visitor) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + VISITOR_BYTES);
        post.putToByteBuffer(bytes);
        return new Binary(bytes.put(visitor).array());
    }
}

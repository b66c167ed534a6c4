package dev.inkwell.blog.view;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.ObjectId;

/**
 * What visitors of one day are told apart with.
 *
 * @param bytes random, the same in all replicas
 */
record DailySalt(LocalDate day, byte[] bytes) {

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    /** With the post in it, so that not even on the day itself it can be told what one visitor read. */
    Visit visit(ObjectId post, String visitor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update(post.toByteArray());
            return Visit.of(post, day, mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

package dev.inkwell.blog.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/**
 * One step of the schema: database commands in MongoDB's extended JSON, applied in order, once.
 *
 * @param name its file's name, which begins with its number: {@code 0001-posts-and-slugs}
 * @param checksum SHA-256 of the file, in hexadecimal
 */
record Migration(String name, String checksum, List<BsonDocument> commands) {

    static Migration of(String name, String json) {
        return new Migration(
                name,
                sha256(json),
                BsonArray.parse(json).stream().map(value -> value.asDocument()).toList());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.inkwell.kit.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes and reads entity tags: {@code "VERSION"} or {@code "VERSION-VARIANT"} (RFC 9110, section 8.8.3). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    /** Other bytes have another strong tag, and what is compressed on the way out gets it there. */
    private static final String COMPRESSED = "-gzip\"";

    private EntityTags() {}

    public static String of(Versioned versioned) {
        String variant = versioned.entityVariant();
        return '"' + Long.toString(versioned.entityVersion()) + (variant.isEmpty() ? "" : "-" + variant) + '"';
    }

    /** Of an answer that has no version: a digest of what is sent. */
    public static String ofContent(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That of the same, compressed; {@link #noneMatchHits} takes one for the other. */
    public static String compressed(String tag) {
        return tag.endsWith(COMPRESSED) || tag.startsWith("W/") ? tag : tag.substring(0, tag.length() - 1) + COMPRESSED;
    }

    private static String uncompressed(String tag) {
        return tag.endsWith(COMPRESSED) ? tag.substring(0, tag.length() - COMPRESSED.length()) + '"' : tag;
    }

    /** If-None-Match compares weakly: W/ does not count (RFC 9110, section 13.1.2). */
    public static boolean noneMatchHits(String header, String current) {
        return header.strip().equals("*")
                || tags(header)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .map(EntityTags::uncompressed)
                        .anyMatch(current::equals);
    }

    /** If-Match compares strongly, and here by the version part alone (RFC 9110, section 13.1.1). */
    static boolean matchHits(String header, long version) {
        return header.strip().equals("*")
                || tags(header)
                        .filter(tag -> !tag.startsWith("W/"))
                        .map(EntityTags::versionPart)
                        .anyMatch(Long.toString(version)::equals);
    }

    static OptionalLong versionOf(String header) {
        List<String> versions = tags(header)
                .filter(tag -> !tag.startsWith("W/"))
                .map(EntityTags::versionPart)
                .toList();
        boolean one = versions.size() == 1 && versions.getFirst().matches("[0-9]{1,18}");
        return one ? OptionalLong.of(Long.parseLong(versions.getFirst())) : OptionalLong.empty();
    }

    private static Stream<String> tags(String header) {
        Matcher matcher = TAG.matcher(header);
        return matcher.results().map(result -> result.group());
    }

    private static String versionPart(String tag) {
        String opaque = tag.substring(1, tag.length() - 1);
        int dash = opaque.indexOf('-');
        return dash < 0 ? opaque : opaque.substring(0, dash);
    }
}

package dev.inkwell.kit.page;

import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * The key of the last row of a page, opaque to clients: base64url of its parts. It holds no right: whatever it names, the
 * query that uses it shows only what the caller may see.
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 512;
    private static final int MAX_INSTANT_LENGTH = "2026-01-01T00:00:00.000000000Z".length();

    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /** @throws DomainException {@code malformed-cursor} (400) */
    public static Cursor decode(String encoded) {
        if (encoded.length() > MAX_LENGTH) {
            throw malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (joined.isEmpty() || !Text.isStorable(joined)) {
                throw malformed();
            }
            return new Cursor(List.of(joined.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException {@code malformed-cursor} (400) where there is no such part */
    public String part(int index) {
        if (index >= parts.size()) {
            throw malformed();
        }
        return parts.get(index);
    }

    /** Refuses the cursor of another list: its part is not this one. No part is an empty one. */
    public void require(int index, String expected) {
        String part = index < parts.size() ? parts.get(index) : "";
        if (!part.equals(expected)) {
            throw malformed();
        }
    }

    /** An instant of the years 0000 to 9999, which every database holds. */
    public Instant instant(int index) {
        String part = part(index);
        if (part.length() > MAX_INSTANT_LENGTH || part.isEmpty() || !Character.isDigit(part.charAt(0))) {
            throw malformed();
        }
        return part(index, Instant::parse);
    }

    /** Reads a part; the reader refuses by an {@link IllegalArgumentException} or a {@link DateTimeException}. */
    public <T> T part(int index, Function<String, T> reader) {
        try {
            return reader.apply(part(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed();
        }
    }

    private static DomainException malformed() {
        return new DomainException(CommonError.MALFORMED_CURSOR)
                .withError(
                        FieldError.query("cursor", "malformed-cursor", "Take it from nextCursor of the page before."));
    }
}

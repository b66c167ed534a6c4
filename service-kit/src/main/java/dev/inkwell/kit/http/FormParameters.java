package dev.inkwell.kit.http;

import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form (application/x-www-form-urlencoded) strictly; the framework takes a broken one for a fault of ours. */
public final class FormParameters {

    /** What the framework has put for bytes that are no UTF-8; a form that means it escapes it. */
    private static final char REPLACEMENT = '\uFFFD';

    private FormParameters() {}

    /** @throws DomainException 400 when the form can't be read, or a parameter comes twice */
    public static Map<String, String> parse(@Nullable String form) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : form == null ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decode(parts[1]) : "";
            if (!pair.isEmpty() && parameters.put(decode(parts[0]), value) != null) {
                throw new DomainException(CommonError.MALFORMED_REQUEST, "A parameter comes more than once.");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(text)))
                    .toString();
            if (text.indexOf(REPLACEMENT) < 0 && Text.isStorable(decoded)) {
                return decoded;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Half an escape, or bytes that are no text: refused as the other.
        }
        throw new DomainException(CommonError.MALFORMED_REQUEST, "The form can't be read.");
    }

    /** A character for each byte, as decoding them as UTF-8 takes any that are none for one and the same. */
    private static byte[] bytes(String text) {
        String escaped = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    }
}

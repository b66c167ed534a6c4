package dev.inkwell.kit.http;

import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form (application/x-www-form-urlencoded) strictly; the framework takes a broken one for a fault of ours. */
public final class FormParameters {

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
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (Text.isStorable(decoded)) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // Half an escape: refused as the other.
        }
        throw new DomainException(CommonError.MALFORMED_REQUEST, "The form can't be read.");
    }
}

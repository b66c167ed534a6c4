package dev.inkwell.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One wrong value of a request.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901) into the body, or {@code /name} of a parameter
 * @param code stable and machine-readable: {@code blank}, {@code too-long}, {@code unknown-property}, ...
 * @param detail what is wrong, for people
 * @param in null for the body, else {@code query}, {@code path} or {@code header}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String pointer,
        String code,
        String detail,
        @Nullable String in) {

    public static FieldError body(String pointer, String code, String detail) {
        return new FieldError(pointer, code, detail, null);
    }

    public static FieldError query(String parameter, String code, String detail) {
        return new FieldError("/" + parameter, code, detail, "query");
    }

    public static FieldError path(String parameter, String code, String detail) {
        return new FieldError("/" + parameter, code, detail, "path");
    }

    public static FieldError header(String name, String code, String detail) {
        return new FieldError("/" + name, code, detail, "header");
    }
}

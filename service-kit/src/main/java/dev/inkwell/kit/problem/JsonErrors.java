package dev.inkwell.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.inkwell.kit.json.InvalidTextException;

/** Turns Jackson's failures into refusals: 400 for what is no JSON, 422 with a pointer for JSON of another shape. */
public final class JsonErrors {

    private JsonErrors() {}

    public static DomainException toRefusal(JsonProcessingException failure) {
        return switch (failure) {
            case InvalidTextException e ->
                invalid(e, "invalid-characters", "The text holds a NUL or an unpaired surrogate.");
            case UnrecognizedPropertyException e -> invalid(e, "unknown-property", "There is no such property here.");
            case InputCoercionException e -> outOfRange(e);
            case InvalidFormatException e when !(e.getValue() instanceof String) -> wrongType(e);
            case InvalidFormatException e ->
                invalid(e, "wrong-format", "The value can't be read as what is needed here.");
            case MismatchedInputException e
            when e.getPath().isEmpty() && e.getTargetType() == null ->
                new DomainException(CommonError.MALFORMED_JSON, "The body is empty.");
            case MismatchedInputException e -> wrongType(e);
            case StreamConstraintsException e ->
                new DomainException(
                        CommonError.MALFORMED_JSON, "The JSON is nested too deep, or a value in it is too long.");
            case JsonMappingException e when e.getCause() instanceof JsonProcessingException cause -> toRefusal(cause);
            case JsonMappingException e when e.getCause() instanceof DomainException refusal -> refusal;
            case JsonMappingException e
            when !e.getPath().isEmpty() ->
                invalid(e, "wrong-format", "The value can't be read as what is needed here.");
            default -> new DomainException(CommonError.MALFORMED_JSON, position(failure));
        };
    }

    private static DomainException wrongType(JsonMappingException e) {
        return invalid(e, "wrong-type", "The value is of another type than is needed here.");
    }

    /** A number that no int or long holds is found by the parser, which knows where it stands. */
    private static DomainException outOfRange(InputCoercionException e) {
        String pointer = e.getProcessor().getParsingContext().pathAsPointer().toString();
        return new DomainException(CommonError.INVALID)
                .withError(pointer, "out-of-range", "The number is larger or smaller than can be taken here.");
    }

    private static DomainException invalid(JsonMappingException e, String code, String detail) {
        return new DomainException(CommonError.INVALID).withError(pointer(e), code, detail);
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String position(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? "The body is not well-formed JSON."
                : "Not well-formed at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}

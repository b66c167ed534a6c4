package dev.inkwell.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A string with a NUL or an unpaired surrogate: neither PostgreSQL nor UTF-8 can hold it. */
public final class InvalidTextException extends JsonMappingException {

    InvalidTextException(JsonParser parser) {
        super(parser, "invalid text");
    }
}

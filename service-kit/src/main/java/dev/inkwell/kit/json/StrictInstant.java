package dev.inkwell.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads instants of RFC 3339, which has years of four digits, as every database holds; no numbers. */
final class StrictInstant extends StdScalarDeserializer<Instant> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-.{1,31}");

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getText();
        try {
            if (SHAPE.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "no instant of RFC 3339");
    }
}

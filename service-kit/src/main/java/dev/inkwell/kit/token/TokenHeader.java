package dev.inkwell.kit.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The header of an access token: {@code alg}, {@code typ} and {@code kid}, and nothing else. So no token brings or points to
 * a key, and none asks for what we do not know (RFC 8725, sections 3.1, 3.10 and 3.11).
 */
record TokenHeader(String kid) {

    private static final String ALGORITHM = "ES256";
    static final String TYPE = "at+jwt";
    private static final int MEMBERS = 3;

    /** Those of RFC 7638 have 43 of these; whatever else comes is not even looked up. */
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static TokenHeader parse(byte[] json) throws ParseException {
        JsonNode header;
        try {
            header = JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ParseException("The token's header is not JSON", e);
        }
        String kid = header.path("kid").textValue();
        if (header.size() != MEMBERS
                || !ALGORITHM.equals(header.path("alg").textValue())
                || !TYPE.equals(header.path("typ").textValue())
                || kid == null
                || !KID.matcher(kid).matches()) {
            throw new ParseException("The token's header is not that of an access token");
        }
        return new TokenHeader(kid);
    }
}

package dev.inkwell.auth.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Project Wycheproof's vectors for JSON Web Signatures, which lie beside the kit's tests. */
final class Wycheproof {

    private static final Path VECTORS =
            Path.of("../service-kit/src/test/resources/dev/inkwell/kit/token/json_web_signature_test.json");

    private Wycheproof() {}

    /** What must be accepted by nobody, under whatever key. */
    static List<String> invalid() throws IOException {
        List<String> invalid = new ArrayList<>();
        for (JsonNode group : groups()) {
            for (JsonNode test : group.path("tests")) {
                if (test.path("result").asText().equals("invalid")) {
                    invalid.add(test.path("jws").asText());
                }
            }
        }
        return invalid;
    }

    private static JsonNode groups() throws IOException {
        return new ObjectMapper().readTree(VECTORS.toFile()).path("testGroups");
    }
}

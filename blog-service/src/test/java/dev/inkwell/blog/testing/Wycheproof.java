package dev.inkwell.blog.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Project Wycheproof's vectors for JSON Web Signatures, which lie beside the kit's tests. */
public final class Wycheproof {

    private static final Path VECTORS =
            Path.of("../service-kit/src/test/resources/dev/inkwell/kit/token/json_web_signature_test.json");

    private Wycheproof() {}

    /** The key of each group of vectors, as a JWK. */
    public static List<JsonNode> keys() throws IOException {
        List<JsonNode> keys = new ArrayList<>();
        groups().forEach(group -> keys.add(group.has("public") ? group.path("public") : group.path("private")));
        return keys;
    }

    /** What must be accepted by nobody, under whatever key. */
    public static List<String> invalid() throws IOException {
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

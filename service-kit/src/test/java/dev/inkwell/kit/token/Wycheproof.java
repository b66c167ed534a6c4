package dev.inkwell.kit.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Project Wycheproof's vectors for JSON Web Signatures. */
final class Wycheproof {

    /** @param key as a JWK, with what else its group says */
    record Vector(int number, String comment, String jws, boolean isValid, JsonNode key) {

        @Override
        public String toString() {
            return number + " " + comment;
        }
    }

    private Wycheproof() {}

    static List<Vector> vectors() throws IOException {
        try (InputStream json = Wycheproof.class.getResourceAsStream("json_web_signature_test.json")) {
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode group : new ObjectMapper().readTree(json).path("testGroups")) {
                JsonNode key = group.has("public") ? group.path("public") : group.path("private");
                group.path("tests").forEach(test -> vectors.add(vector(test, key)));
            }
            return vectors;
        }
    }

    private static Vector vector(JsonNode test, JsonNode key) {
        return new Vector(
                test.path("tcId").intValue(),
                test.path("comment").textValue(),
                test.path("jws").asText(),
                test.path("result").textValue().equals("valid"),
                key);
    }
}

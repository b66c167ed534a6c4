package dev.inkwell.blog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Custom fields of the site that all tests share: each test makes its own. */
public final class CustomFields {

    public static final String PATH = "/api/v1/custom-fields";

    /** One that is there for all. */
    public static final String KNOWN = "knownToAll";

    private CustomFields() {}

    public static String key() {
        return "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    public static Map<String, Object> request(String type) {
        return Map.of("key", key(), "label", "A field", "type", type);
    }

    /** Of text, if there is none yet. */
    public static void isThere(String key) {
        int status = Person.admin()
                .request()
                .body(Map.of("key", key, "label", "A field", "type", "text"))
                .post(PATH)
                .statusCode();
        assertThat(status).isIn(201, 409);
    }

    /** @return its key */
    public static String of(String type, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(request(type));
        request.putAll(more);
        return Person.admin()
                .request()
                .body(request)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }
}

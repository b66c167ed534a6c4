package dev.inkwell.auth.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyPublicationTest {

    @Inject
    Database database;

    @Inject
    KeyRing keyRing;

    @Test
    void onlyPublicMembersArePublished() {
        List<Map<String, String>> keys = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .extract()
                .path("keys");

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key.keySet())
                .containsExactlyInAnyOrder("kid", "kty", "use", "alg", "crv", "x", "y"));
        assertThat(keys)
                .extracting(key -> key.get("kid"))
                .contains(keyRing.current().kid())
                .doesNotHaveDuplicates();
    }

    @Test
    void privateKeysAreStoredEncrypted() {
        byte[] plain = keyRing.current().privateKey().getEncoded();

        assertThat(database.number("SELECT count(*) FROM signing_key WHERE position(? IN private_key) > 0", plain))
                .isZero();
    }
}

package dev.inkwell.auth.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
    Forge forge;

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
                .contains(forge.key().kid())
                .doesNotHaveDuplicates();
    }

    @Test
    void privateKeysAreStoredEncrypted() {
        byte[] plain = forge.key().privateKey().getEncoded();

        assertThat(database.number("SELECT count(*) FROM signing_key")).isEqualTo(1);
        assertThat(database.number("SELECT count(*) FROM signing_key WHERE position(? IN private_key) > 0", plain))
                .isZero();
    }

    @Test
    void theMetadataSaysWhatThereIs() {
        for (String address : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .body("issuer", equalTo("http://localhost:8081"))
                    .body("jwks_uri", equalTo("http://localhost:8081/.well-known/jwks.json"))
                    .body("token_endpoint", equalTo("http://localhost:8081/oauth2/token"));
        }
    }
}

package dev.inkwell.auth.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscoveryTest {

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

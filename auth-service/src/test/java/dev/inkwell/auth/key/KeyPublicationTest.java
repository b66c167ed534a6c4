package dev.inkwell.auth.key;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyPublicationTest {

    @Inject
    Database database;

    @Inject
    KeyRing keyRing;

    @Inject
    KeyTime time;

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

    /** As where another replica, whose clock is ahead, has made the first key a moment ago. */
    @Test
    void aKeyThatSignsElsewhereAlreadySignsHereToo() {
        time.pass(Duration.ofDays(-1));
        try {
            as(Api.admin()).get("/api/v1/me").then().statusCode(200);
        } finally {
            time.pass(Duration.ofDays(1));
        }
    }

    /** Erased by a replica whose clock is ahead. */
    @Test
    void aKeyWithoutItsPrivateHalfDoesNotStopTheStart() {
        database.update("""
                INSERT INTO signing_key (kid, public_key, created_at, signs_from, retired_at, expires_at)
                SELECT 'erased', public_key, now() - interval '2 h', now() - interval '2 h', now() - interval '1 h',
                    now() + interval '1 min'
                FROM signing_key LIMIT 1
                """);
        try {
            keyRing.prepare(new StartupEvent());

            assertThat(KeyTime.published()).isNotEmpty().doesNotContain("erased");
        } finally {
            database.update("DELETE FROM signing_key WHERE kid = 'erased'");
        }
    }

    @Test
    void privateKeysAreStoredEncrypted() {
        byte[] plain = keyRing.current().privateKey().getEncoded();

        assertThat(database.number("SELECT count(*) FROM signing_key WHERE position(? IN private_key) > 0", plain))
                .isZero();
    }
}

package dev.inkwell.auth.key;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a signing key can't be trusted any more. */
@QuarkusTest
class KeyRevocationTest {

    @Inject
    KeyRing keyRing;

    @Inject
    SigningKeyRepository keys;

    @Inject
    KeyPairs keyPairs;

    @Inject
    Clock clock;

    @Inject
    KeyConfig config;

    @Inject
    KeyTime time;

    @Inject
    Database database;

    @BeforeEach
    void whatAnotherTestBeganIsOver() {
        time.pass(Duration.ofHours(1));
    }

    private static ValidatableResponse revoke(String kid) {
        return as(Api.admin())
                .put("/api/v1/signing-keys/" + kid + "/revocation")
                .then();
    }

    private long events(String kid) {
        return database.number(
                "SELECT count(*) FROM user_event WHERE type = 'signing-key-revoked' AND subject = ?", kid);
    }

    @Test
    void whatARevokedKeySignedIsRefusedAtOnceAndAFreshKeySigns() {
        Api.User user = Api.aUser();
        String kid = keyRing.current().kid();

        revoke(kid).statusCode(200).body("kid", equalTo(kid)).body("state", equalTo("revoked"));

        as(user).get("/api/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
        String refreshed = Api.refresh(user.refreshToken()).path("accessToken");
        as(refreshed).get("/api/v1/me").then().statusCode(200);
        assertThat(KeyTime.published()).hasSize(1).doesNotContain(kid);
    }

    @Test
    void anotherReplicaRefusesTheKeyAndUsesTheFreshOneAtOnce() {
        KeyRing other = new KeyRing(keys, keyPairs, clock, config);
        String kid = other(other::current).kid();
        assertThat(other(() -> other.find(kid))).isPresent();

        revoke(kid).statusCode(200);

        String fresh = keyRing.current().kid();
        assertThat(other(() -> other.find(fresh))).isPresent();
        assertThat(other(() -> other.find(kid))).isEmpty();
        assertThat(other(other::current).kid()).isEqualTo(fresh);
    }

    private static <T> T other(Callable<T> use) {
        return QuarkusTransaction.requiringNew().call(use);
    }

    @Test
    void aRevokedKeyIsTaughtToOthersOnceAndForgetsItsPrivateHalf() {
        String kid = keyRing.current().kid();

        String revokedAt = revoke(kid).statusCode(200).extract().path("revokedAt");
        revoke(kid).statusCode(200).body("revokedAt", equalTo(revokedAt));

        assertThat(events(kid)).isEqualTo(1);
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'signing-key-revoked' AND data->>'kid' = ?",
                        kid))
                .isEqualTo(1);
        assertThat(database.number("SELECT count(*) FROM signing_key WHERE kid = ? AND private_key IS NULL", kid))
                .isEqualTo(1);
    }

    @Test
    void revocationsAtTheSameTimeLeaveOneFreshKey() throws Exception {
        String kid = keyRing.current().kid();
        List<Api.User> admins = Parallel.run(5, i -> Api.admin());

        Parallel.run(5, i -> as(admins.get(i))
                .put("/api/v1/signing-keys/" + kid + "/revocation")
                .statusCode());

        assertThat(events(kid)).isEqualTo(1);
        assertThat(KeyTime.published()).hasSize(1).doesNotContain(kid);
    }

    @Test
    void whenTheNextKeyIsRevokedThePresentOneGoesOn() {
        Api.User admin = Api.admin();
        String present = keyRing.current().kid();
        String next = as(admin).post("/api/v1/signing-keys").path("kid");

        revoke(next).statusCode(200);

        assertThat(time.pass(Duration.ofMinutes(30))).containsExactly(present);
        as(admin).get("/api/v1/me").then().statusCode(200);
        as(admin).get("/api/v1/signing-keys").then().body("items.findAll { it.state == 'signing' }.kid", hasSize(1));
    }

    @Test
    void aRetiredKeyCanBeRevoked() {
        Api.User user = Api.aUser();
        String kid = keyRing.current().kid();
        as(Api.admin()).post("/api/v1/signing-keys").then().statusCode(201);
        time.pass(Duration.ofMinutes(7));
        as(user).get("/api/v1/me").then().statusCode(200);

        revoke(kid).statusCode(200);

        as(user).get("/api/v1/me").then().statusCode(401);
        assertThat(events(kid)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "sYxC0ZB5vJxw2fE0i0QJtq3nZ6fTR1p9gkR7bH3l2aE", "%00", "%27%20or%201=1", "%F0%9F%98%80"})
    void anUnknownKeyIsNotFound(String kid) {
        as(Api.admin())
                .urlEncodingEnabled(false)
                .put("/api/v1/signing-keys/" + kid + "/revocation")
                .then()
                .statusCode(404);
    }
}

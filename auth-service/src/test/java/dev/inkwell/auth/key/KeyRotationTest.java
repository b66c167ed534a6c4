package dev.inkwell.auth.key;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How one signing key follows the other. */
@QuarkusTest
class KeyRotationTest {

    private static final Duration CACHE_PERIOD = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofMinutes(6);
    private static final Duration UNTIL_THE_LAST_TOKEN_EXPIRED = Duration.ofMinutes(11);

    @Inject
    KeyRotation rotation;

    @Inject
    KeyTime time;

    @Inject
    Database database;

    @BeforeEach
    void whatAnotherTestBeganIsOver() {
        time.pass(Duration.ofHours(1));
    }

    private static ValidatableResponse rotate() {
        return as(Api.admin()).post("/api/v1/signing-keys").then();
    }

    private static String kidOf(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static String signingNow() {
        return kidOf(Api.serviceToken());
    }

    private long unretired() {
        return database.number("SELECT count(*) FROM signing_key WHERE retired_at IS NULL AND revoked_at IS NULL");
    }

    @Test
    void theNextKeyIsPublishedACachePeriodBeforeItSigns() {
        String present = signingNow();

        ValidatableResponse answer = rotate().statusCode(201).body("state", equalTo("published"));

        String next = answer.extract().path("kid");
        Instant createdAt = Instant.parse(answer.extract().path("createdAt"));
        assertThat(Instant.parse(answer.extract().path("signsFrom"))).isAfterOrEqualTo(createdAt.plus(CACHE_PERIOD));
        assertThat(KeyTime.published()).contains(present, next);
        assertThat(database.number(
                        "SELECT count(*) FROM audit_entry WHERE type = 'signing-key-created' AND data->>'kid' = ?",
                        next))
                .isEqualTo(1);
        time.pass(AHEAD.minusSeconds(30));
        assertThat(signingNow()).isEqualTo(present);
        time.pass(Duration.ofSeconds(31));
        assertThat(signingNow()).isEqualTo(next);
    }

    @Test
    void aKeyIsPublishedUntilItsLastTokenHasExpired() {
        Api.User user = Api.aUser();
        String present = kidOf(user.accessToken());
        rotate().statusCode(201);

        assertThat(time.pass(AHEAD.plus(UNTIL_THE_LAST_TOKEN_EXPIRED).minusSeconds(30)))
                .contains(present);
        as(user).get("/api/v1/me").then().statusCode(200);
        assertThat(time.pass(Duration.ofMinutes(1))).doesNotContain(present);
        as(user).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void whatIsLeftOfAnExpiredKeyIsForgotten() {
        String present = signingNow();
        rotate().statusCode(201);
        time.pass(AHEAD.plus(UNTIL_THE_LAST_TOKEN_EXPIRED));

        rotation.keepUp();

        as(Api.admin())
                .get("/api/v1/signing-keys?limit=100")
                .then()
                .body("items.find { it.kid == '" + present + "' }.state", equalTo("expired"));
        assertThat(database.number(
                        "SELECT count(*) FROM signing_key WHERE kid = ? AND private_key IS NOT NULL", present))
                .isZero();
        time.pass(Duration.ofDays(90));
        rotation.keepUp();
        assertThat(database.number("SELECT count(*) FROM signing_key WHERE kid = ?", present))
                .isZero();
    }

    @Test
    void aKeyIsFollowedAfterItsTimeOnceWithAnyNumberOfReplicas() throws Exception {
        rotate().statusCode(201);
        time.pass(AHEAD.plusSeconds(1));
        String present = signingNow();
        time.pass(Duration.ofDays(30).minus(AHEAD).minusMinutes(1));

        rotation.keepUp();
        assertThat(KeyTime.published()).containsExactly(present);
        time.pass(Duration.ofMinutes(2));
        Parallel.run(10, replica -> {
            rotation.keepUp();
            return replica;
        });

        assertThat(KeyTime.published()).contains(present).hasSize(2);
        assertThat(unretired()).isEqualTo(1);
    }

    @Test
    void rotationsAtTheSameTimeAreOne() throws Exception {
        Api.User admin = Api.admin();

        List<Integer> statuses =
                Parallel.run(10, i -> as(admin).post("/api/v1/signing-keys").statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        rotate().statusCode(409).body("code", equalTo("rotation-under-way"));
    }

    @Test
    void aServiceWithoutAnyKeyMakesOneThatSignsAtOnce() {
        database.update("DELETE FROM signing_key");

        rotation.keepUp();

        KeyTime.published();
        as(Api.aUser()).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theListShowsNoPrivatePartAndIsPaged() {
        rotate().statusCode(201);
        Api.User admin = Api.admin();

        ValidatableResponse first = as(admin)
                .get("/api/v1/signing-keys?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("published"))
                .body("items[0].retiredAt", nullValue())
                .body("items[0].keySet()", not(hasItem("privateKey")));
        String kid = first.extract().path("items[0].kid");

        as(admin)
                .get("/api/v1/signing-keys?limit=1&cursor=" + first.extract().<String>path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.kid", not(hasItem(kid)));
    }
}

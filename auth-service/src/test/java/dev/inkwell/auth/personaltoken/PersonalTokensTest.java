package dev.inkwell.auth.personaltoken;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.personaltoken.PersonalTokens.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import dev.inkwell.kit.token.PersonalToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How personal tokens are made, listed and ended. */
@QuarkusTest
class PersonalTokensTest {

    @Inject
    Database database;

    @Inject
    PersonalTokenService service;

    @Test
    void aTokenIsShownOnce() {
        Api.User user = Api.aUser();

        Response made = PersonalTokens.create(
                user, Map.of("name", " Backups ", "scopes", List.of("post:write", "comment:write", "post:write")));

        made.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("name", equalTo("Backups"))
                .body("scopes", contains("comment:write", "post:write"))
                .body("lastUsedAt", nullValue());
        assertThat(PersonalToken.isWellFormed(made.path("token"))).isTrue();
        as(user).get(TOKENS)
                .then()
                .body("items.id", contains(made.<String>path("id")))
                .body("items.token", contains(nullValue()));
    }

    @Test
    void onlyAHashIsStored() {
        Api.User user = Api.aUser();
        String token = PersonalTokens.of(user).token();

        assertThat(database.text(
                        "SELECT personal_access_token::text FROM personal_access_token WHERE account_id = ?",
                        UUID.fromString(user.id())))
                .isNotEmpty()
                .doesNotContain(token);
    }

    @Test
    void aTokenLivesForNinetyDaysUnlessToldOtherwise() {
        Api.User user = Api.aUser();

        assertThat(lifeOf(PersonalTokens.create(user, Map.of("name", "a", "scopes", List.of()))))
                .isEqualTo(Duration.ofDays(90));
        assertThat(lifeOf(PersonalTokens.create(user, Map.of("name", "a", "scopes", List.of(), "expiresIn", 3600))))
                .isEqualTo(Duration.ofHours(1));
    }

    private static Duration lifeOf(Response made) {
        return Duration.between(Instant.parse(made.path("createdAt")), Instant.parse(made.path("expiresAt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \", \"scopes\": []}",
                "{\"name\": \"a\", \"scopes\": [\"user:manage\"]}",
                "{\"name\": \"a\", \"scopes\": [\"fly\"]}",
                "{\"name\": \"a\", \"scopes\": [null]}",
                "{\"name\": \"a\", \"scopes\": [], \"expiresIn\": 1}",
                "{\"name\": \"a\", \"scopes\": [], \"expiresIn\": 31536001}",
                "{\"name\": \"a\", \"scopes\": [], \"expiresIn\": 9223372036854775807}",
                "{\"name\": \"a\", \"scopes\": [], \"expiresIn\": \"P1D\"}",
                "{\"name\": \"a\", \"scopes\": [], \"token\": \"ink_pat_mine\"}"
            })
    void whatIsNoTokenIsRefused(String body) {
        as(Api.aUser())
                .contentType("application/json")
                .body(body)
                .post(TOKENS)
                .then()
                .statusCode(422);
    }

    @Test
    void eachScopeThatIsNotTheirsIsPointedTo() {
        PersonalTokens.create(Api.aUser(), Map.of("name", "a", "scopes", List.of("post:write", "user:manage")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/1"))
                .body("errors.code", contains("not-yours"));
    }

    @Test
    void anAccountHasNoMoreThanItMayHoweverManyAreAskedForAtOnce() throws Exception {
        Api.User user = Api.aUser();
        database.update("""
                INSERT INTO personal_access_token (id, account_id, name, scopes, token_hash, created_at, expires_at)
                SELECT gen_random_uuid(), CAST(? AS uuid), 'n', '{}', sha256(CAST(gen_random_uuid()::text AS bytea)),
                    now(), now() + interval '1 day'
                FROM generate_series(1, 48)
                """, user.id());

        List<Integer> statuses =
                Parallel.run(10, n -> PersonalTokens.create(user, Map.of("name", "a", "scopes", List.of()))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status != 201).hasSize(8).containsOnly(409);
    }

    @Test
    void tokensAreListedByPage() {
        Api.User user = Api.aUser();
        PersonalTokens.Made first = PersonalTokens.of(user);
        PersonalTokens.Made second = PersonalTokens.of(user);

        Response page = as(user).get(TOKENS + "?limit=1");

        assertThat(second.path()).endsWith(page.path("items[0].id"));
        as(user).get(TOKENS + "?limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(first.path().substring(TOKENS.length() + 1)))
                .body("nextCursor", nullValue());
    }

    @Test
    void nobodySeesOrEndsAnothersToken() {
        PersonalTokens.Made token = PersonalTokens.of(Api.aUser(), "post:write");
        Api.User another = Api.aUser();

        as(another).get(TOKENS).then().body("items", empty());
        as(another).delete(token.path()).then().statusCode(404).body("code", equalTo("personal-token-not-found"));

        as(token.token()).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void theOwnerIsToldOfANewToken() {
        Api.User user = Api.aUser();

        PersonalTokens.of(user);

        assertThat(Mails.withSubject("An access token was made", user.email()).text())
                .contains("For a test");
    }

    @Test
    void aRevokedTokenIsToldOthersAsAnEndedSessionIs() {
        Api.User user = Api.aUser();
        PersonalTokens.Made token = PersonalTokens.of(user);

        as(user).delete(token.path()).then().statusCode(204);

        as(token.token()).get("/api/v1/me").then().statusCode(401);
        as(user).delete(token.path()).then().statusCode(404);
        assertThat(token.path())
                .endsWith(database.text(
                        "SELECT data ->> 'sessionId' FROM user_event WHERE type = 'session-ended' AND subject = ?",
                        user.id()));
    }

    @Test
    void makingAndEndingTokensIsKeptInTheAuditTrail() {
        Api.User user = Api.aUser();
        as(user).delete(PersonalTokens.of(user, "post:write").path());

        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY id) FROM audit_entry WHERE data ->> 'token' IS NOT NULL"
                                + " AND account_id = ?",
                        UUID.fromString(user.id())))
                .isEqualTo("personal-token-created personal-token-revoked");
    }

    @Test
    void expiredTokensAreForgotten() {
        Api.User user = Api.aUser();
        PersonalTokens.Made token = PersonalTokens.of(user);
        database.update(
                "UPDATE personal_access_token SET expires_at = now() - interval '1 s' WHERE account_id = ?",
                UUID.fromString(user.id()));
        as(token.token()).get("/api/v1/me").then().statusCode(401);

        service.forgetExpired();

        assertThat(database.number(
                        "SELECT count(*) FROM personal_access_token WHERE account_id = ?", UUID.fromString(user.id())))
                .isZero();
    }
}

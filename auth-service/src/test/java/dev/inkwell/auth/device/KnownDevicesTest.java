package dev.inkwell.auth.device;

import static dev.inkwell.auth.Api.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.auth.personaldata.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownDevicesTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    @Inject
    KnownDevices devices;

    @Inject
    KnownDeviceData data;

    @Inject
    Event<SessionsMustEnd> sessionsMustEnd;

    @Inject
    Database database;

    private static String signIn(Api.User user, String userAgent, @Nullable String deviceToken) {
        Map<String, String> body = new HashMap<>(Map.of("login", user.username(), "password", PASSWORD));
        if (deviceToken != null) {
            body.put("deviceToken", deviceToken);
        }
        return given().header("User-Agent", userAgent)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("deviceToken");
    }

    private long known(Api.User user) {
        return database.number("SELECT count(*) FROM known_device WHERE account_id = ?", UUID.fromString(user.id()));
    }

    private long newDeviceMails(Api.User user) {
        return database.number(
                "SELECT count(*) FROM outgoing_mail WHERE kind = 'new-device' AND account_id = ?",
                UUID.fromString(user.id()));
    }

    @Test
    void aDeviceKeepsItsTokenAndIsOne() {
        Api.User user = Api.aUser();
        String token = signIn(user, FIREFOX, null);
        long before = known(user);

        assertThat(signIn(user, FIREFOX, token)).isEqualTo(token);

        assertThat(known(user)).isEqualTo(before);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void tokensAreStoredAsHashesOnly() {
        String token = signIn(Api.aUser(), FIREFOX, null);

        assertThat(database.number(
                        "SELECT count(*) FROM known_device WHERE token_hash = sha256(?)",
                        token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(1);
    }

    @Test
    void theOwnerIsToldOfANewDeviceOnce() {
        Api.User user = Api.aUser();

        signIn(user, FIREFOX, null);
        signIn(user, FIREFOX, null);

        assertThat(Mails.withSubject("New sign-in", user.email()).text())
                .contains("Firefox on Linux")
                .contains("127.0.0.1");
        assertThat(newDeviceMails(user)).isZero();
    }

    @Test
    void nobodyIsToldOfTheFirstDeviceNorOfAKnownOne() {
        Api.User user = Api.aUser();
        String token = Api.signIn(user.username(), PASSWORD).extract().path("deviceToken");

        signIn(user, FIREFOX, token);

        assertThat(newDeviceMails(user)).isZero();
    }

    @Test
    void aForgottenDeviceIsAStranger() {
        Api.User user = Api.aUser();
        String token = signIn(user, FIREFOX, null);
        database.update(
                "UPDATE known_device SET expires_at = now() - interval '1 s' WHERE account_id = ?",
                UUID.fromString(user.id()));

        assertThat(signIn(user, FIREFOX, token)).isNotEqualTo(token);

        devices.forgetExpired();
        assertThat(known(user)).isEqualTo(1);
    }

    @Test
    void devicesThatComeBackAreKeptBeforeThoseThatDoNot() {
        Api.User user = Api.aUser();
        String token = signIn(user, FIREFOX, null);
        signIn(user, FIREFOX, token);

        for (int i = 0; i < 25; i++) {
            Api.signIn(user.username(), PASSWORD).statusCode(200);
        }

        assertThat(known(user)).isEqualTo(20);
        assertThat(signIn(user, FIREFOX, token)).isEqualTo(token);
    }

    @Test
    void theyAreExportedAndGoWithTheAccount() {
        Api.User user = Api.aUser();
        UUID id = UUID.fromString(user.id());
        Person person = new Person(id, user.username(), user.email());
        assertThat(data.of(person)).hasSize(1);

        QuarkusTransaction.requiringNew().run(() -> data.erase(person));

        assertThat(known(user)).isZero();
    }

    @Test
    void theyStayWhileADeletionCanBeTakenBack() {
        Api.User user = Api.aUser();

        QuarkusTransaction.requiringNew()
                .run(() -> sessionsMustEnd.fire(
                        new SessionsMustEnd(UUID.fromString(user.id()), null, SessionEndReason.ACCOUNT_DELETED)));

        assertThat(known(user)).isEqualTo(1);
    }
}

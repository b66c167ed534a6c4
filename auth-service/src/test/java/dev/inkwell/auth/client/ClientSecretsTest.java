package dev.inkwell.auth.client;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClientSecretsTest {

    @Inject
    Database database;

    @Test
    void aSecretIsShownOnce() {
        Clients.Known client = Clients.with("user:read");

        Response second = Clients.addSecret(Api.admin(), client.id());

        second.then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("secret", startsWith("ink_cs_"));
        as(Api.admin())
                .get(client.path() + "/secrets")
                .then()
                .body("items.id", contains(client.secretId(), second.path("id")))
                .body("items.secret", contains(nullValue(), nullValue()));
    }

    @Test
    void onlyAHashIsStored() {
        Clients.Known client = Clients.with("user:read");

        assertThat(database.text("SELECT client_secret::text FROM client_secret WHERE client_id = ?", client.id()))
                .isNotEmpty()
                .doesNotContain(client.secret());
    }

    @Test
    void bothOfTwoSecretsWork() {
        Clients.Known client = Clients.with("user:read");
        String second = Clients.addSecret(Api.admin(), client.id()).path("secret");

        Clients.token(client.id(), client.secret()).then().statusCode(200);
        Clients.token(client.id(), second).then().statusCode(200);
    }

    @Test
    void itIsKnownWhenASecretWasUsed() {
        Clients.Known client = Clients.with("user:read");
        as(Api.admin()).get(client.path() + "/secrets").then().body("items[0].lastUsedAt", nullValue());

        client.accessToken();

        as(Api.admin()).get(client.path() + "/secrets").then().body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void whatWasGotByASecretThatIsTakenAwayIsStale() {
        Clients.Known client = Clients.with("user:read");
        String second = Clients.addSecret(Api.admin(), client.id()).path("secret");
        String token = client.accessToken();

        as(Api.admin())
                .delete(client.path() + "/secrets/" + client.secretId())
                .then()
                .statusCode(204);

        as(token).get("/api/v1/users").then().statusCode(401);
        Clients.token(client.id(), client.secret()).then().statusCode(401);
        String next = Clients.token(client.id(), second).path("access_token");
        as(next).get("/api/v1/users").then().statusCode(200);
    }

    @Test
    void thereAreTwoHoweverManyAreAskedForAtOnce() throws Exception {
        String id = Clients.freshId();
        Clients.create(Api.admin(), id, "user:read");
        Api.User admin = Api.admin();

        List<Integer> statuses =
                Parallel.run(10, n -> Clients.addSecret(admin, id).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status != 201).hasSize(8).containsOnly(409);
        as(Api.admin()).get(Clients.CLIENTS + "/" + id + "/secrets").then().body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071", "x", "%00"})
    void aSecretThatIsNotThereIsNotFound(String secretId) {
        Clients.Known client = Clients.with("user:read");

        as(Api.admin())
                .urlEncodingEnabled(false)
                .delete(client.path() + "/secrets/" + secretId)
                .then()
                .statusCode(404)
                .body("code", equalTo("client-secret-not-found"));
        assertThat(client.accessToken()).isNotEmpty();
    }
}

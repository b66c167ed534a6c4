package dev.inkwell.auth.client;

import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.client.Clients.CLIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.role.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClientsTest {

    private static final String USERS = "/api/v1/users";

    @Inject
    Database database;

    @Test
    void aClientMayDoWhatItsScopesSay() {
        String token = Clients.with("user:read").accessToken();

        as(token).get(USERS).then().statusCode(200);
        as(token).get("/api/v1/roles").then().statusCode(403);
    }

    @Test
    void aClientIsMadeReadAndListed() {
        String id = Clients.freshId();

        Response made = Clients.create(Api.admin(), id, "user:read", "audit:read", "user:read");

        made.then()
                .statusCode(201)
                .header("Location", endsWith(CLIENTS + "/" + id))
                .body("scopes", contains("audit:read", "user:read"))
                .body("configured", equalTo(false));
        as(Api.admin()).get(CLIENTS + "/" + id).then().statusCode(200).header("ETag", equalTo(made.header("ETag")));
        String cursor = as(Api.admin()).get(CLIENTS + "?limit=1").path("nextCursor");
        as(Api.admin()).get(CLIENTS + "?limit=100&cursor=" + cursor).then().body("items.id", hasItem(id));
    }

    @Test
    void aClientIsEditedUnderItsVersion() {
        Clients.Known client = Clients.with("user:read");
        String tag = as(Api.admin()).get(client.path()).header("ETag");

        Response edited = edit(client, tag);

        edited.then().statusCode(200).body("description", equalTo("Reports"));
        edit(client, tag).then().statusCode(412);
        as(Api.admin())
                .contentType("application/json")
                .body("{}")
                .patch(client.path())
                .then()
                .statusCode(428);
    }

    private static Response edit(Clients.Known client, String tag) {
        return as(Api.admin())
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"description\": \"Reports\"}")
                .patch(client.path());
    }

    @Test
    void anotherDescriptionMakesNoTokenStale() {
        Clients.Known client = Clients.with("user:read");
        String token = client.accessToken();

        Clients.edit(Api.admin(), client.id(), Map.of("description", "Reports"));

        as(token).get(USERS).then().statusCode(200);
    }

    @Test
    void otherScopesMakeTheTokensOfBeforeStale() {
        Clients.Known client = Clients.with("user:read", "audit:read");
        String token = client.accessToken();

        Clients.edit(Api.admin(), client.id(), Map.of("scopes", List.of("audit:read")))
                .then()
                .statusCode(200);

        as(token).get(USERS).then().statusCode(401);
        as(client.accessToken()).get(USERS).then().statusCode(403);
        assertThat(database.text("""
                        SELECT user_event.data ->> 'accessVersion' = access_version::text
                        FROM user_event JOIN service_client ON service_client.id = subject
                        WHERE subject = ? AND type = 'access-changed'
                        """, client.id())).isEqualTo("t");
    }

    @Test
    void theTokensOfADeletedClientAreStaleForGood() {
        Clients.Known client = Clients.with("user:read");
        String token = client.accessToken();

        as(Api.admin()).delete(client.path()).then().statusCode(204);
        as(token).get(USERS).then().statusCode(401);
        Clients.token(client.id(), client.secret()).then().statusCode(401).body("error", equalTo("invalid_client"));
        Clients.create(Api.admin(), client.id(), "user:read").then().statusCode(201);

        as(token).get(USERS).then().statusCode(401);
    }

    @Test
    void configurationKeepsTheClientOfBlogService() {
        String path = CLIENTS + "/blog-service";

        as(Api.admin()).get(path).then().statusCode(200).body("configured", equalTo(true));
        for (Response refusal : List.of(
                Clients.edit(Api.admin(), "blog-service", Map.of("description", "x")),
                Clients.addSecret(Api.admin(), "blog-service"),
                as(Api.admin()).delete(path))) {
            refusal.then().statusCode(409).body("code", equalTo("client-configured"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"ok-1\"}",
                "{\"id\": \"Big\", \"scopes\": []}",
                "{\"id\": \"019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071\", \"scopes\": []}",
                "{\"id\": \"a19ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071\", \"scopes\": []}",
                "{\"id\": \"ok-1\", \"scopes\": [\"fly\"]}",
                "{\"id\": \"ok-1\", \"scopes\": [], \"configured\": true}",
                "{\"id\": \"ok-1\", \"scopes\": [], \"secret\": \"mine\"}"
            })
    void whatIsNoClientIsRefused(String body) {
        as(Api.admin())
                .contentType("application/json")
                .body(body)
                .post(CLIENTS)
                .then()
                .statusCode(422);
    }

    @Test
    void anIdIsTakenOnceHoweverManyTryAtOnce() throws Exception {
        String id = Clients.freshId();
        Api.User admin = Api.admin();

        List<Integer> statuses =
                Parallel.run(10, n -> Clients.create(admin, id, "user:read").statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void nobodyHandsOnMoreThanIsTheirsByAClient() {
        Api.User clerk = Api.aUserWithRole(Roles.allowing("client:manage", "tag:manage"));
        String own = Clients.freshId();
        Clients.create(clerk, own, "tag:manage").then().statusCode(201);
        Clients.Known stronger = Clients.with("user:manage");

        for (Response refusal : List.of(
                Clients.create(clerk, Clients.freshId(), "user:manage"),
                Clients.edit(clerk, own, Map.of("scopes", List.of("user:manage"))),
                Clients.edit(clerk, stronger.id(), Map.of("scopes", List.of("tag:manage"))),
                Clients.addSecret(clerk, stronger.id()),
                as(clerk).delete(stronger.path() + "/secrets/" + stronger.secretId()),
                as(clerk).delete(stronger.path()))) {
            refusal.then().statusCode(403).body("code", equalTo("beyond-own-rights"));
        }
    }

    @Test
    void eachChangeIsKeptInTheAuditTrail() {
        Clients.Known client = Clients.with("user:read");
        Clients.token(client.id(), "wrong");
        Clients.edit(Api.admin(), client.id(), Map.of("scopes", List.of()));
        as(Api.admin()).delete(client.path());

        assertThat(database.text(
                        "SELECT string_agg(type, ' ' ORDER BY id) FROM audit_entry WHERE data ->> 'client' = ?",
                        client.id()))
                .isEqualTo("client-created client-secret-created client-refused client-changed client-deleted");
    }
}

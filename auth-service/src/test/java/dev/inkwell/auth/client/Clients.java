package dev.inkwell.auth.client;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;

import dev.inkwell.auth.Api;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Service clients as admins make them by the API, and as they get their tokens. */
public final class Clients {

    public static final String CLIENTS = "/api/v1/clients";

    private Clients() {}

    /** A client with its first secret. */
    public record Known(String id, String secretId, String secret) {

        public String path() {
            return CLIENTS + "/" + id;
        }

        public String accessToken() {
            return token(id, secret).then().statusCode(200).extract().path("access_token");
        }
    }

    public static Known with(String... scopes) {
        String id = freshId();
        create(Api.admin(), id, scopes).then().statusCode(201);
        Response secret = addSecret(Api.admin(), id);
        secret.then().statusCode(201);
        return new Known(id, secret.path("id"), secret.path("secret"));
    }

    static String freshId() {
        return "c-" + Api.freshName();
    }

    static Response create(Api.User by, String id, String... scopes) {
        return as(by).contentType("application/json")
                .body(Map.of("id", id, "scopes", List.of(scopes)))
                .post(CLIENTS);
    }

    static Response addSecret(Api.User by, String id) {
        return as(by).post(CLIENTS + "/" + id + "/secrets");
    }

    /** Whatever its version. */
    public static Response edit(Api.User by, String id, Map<String, ?> patch) {
        return as(by).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(CLIENTS + "/" + id);
    }

    static Response token(String id, String secret) {
        return given().auth()
                .preemptive()
                .basic(id, secret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token");
    }
}

package dev.inkwell.auth.oauth;

import static io.restassured.RestAssured.given;

import dev.inkwell.auth.client.Clients;
import io.restassured.response.ValidatableResponse;

/** What a service asks and tells about tokens. */
public final class Tokens {

    private Tokens() {}

    public static ValidatableResponse introspected(String token) {
        Clients.Known client = Clients.with("token:introspect");
        return given().auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .formParam("token", token)
                .post("/oauth2/introspect")
                .then()
                .statusCode(200);
    }

    /** By whoever has it. */
    public static ValidatableResponse revoke(String token) {
        return given().formParam("token", token).post("/oauth2/revoke").then();
    }
}

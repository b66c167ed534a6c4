package dev.inkwell.auth.invitation;

import static dev.inkwell.auth.Api.as;
import static io.restassured.RestAssured.given;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Mails;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Invitations as admins send them and people accept them. */
public final class Invitations {

    public static final String INVITATIONS = "/api/v1/invitations";

    private Invitations() {}

    static String freshAddress() {
        return Api.freshName() + "@example.org";
    }

    public static Response invite(Api.User by, String email, String role) {
        return as(by).contentType("application/json")
                .body(Map.of("email", email, "role", role))
                .post(INVITATIONS);
    }

    /** The token that was mailed. */
    public static String tokenFor(String email) {
        return Mails.token("accept-invitation", email);
    }

    public static Response accept(String token, String username) {
        Map<String, Object> request = new HashMap<>();
        request.put("token", token);
        request.put("username", username);
        request.put("password", Api.PASSWORD);
        return given().contentType("application/json").body(request).post("/api/v1/invitation-acceptances");
    }
}

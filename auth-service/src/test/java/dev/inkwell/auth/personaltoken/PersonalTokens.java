package dev.inkwell.auth.personaltoken;

import static dev.inkwell.auth.Api.as;

import dev.inkwell.auth.Api;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Personal tokens as their owners make them. */
public final class PersonalTokens {

    public static final String TOKENS = "/api/v1/me/tokens";

    private PersonalTokens() {}

    /** A token, and the address at which it is revoked. */
    public record Made(String token, String path) {}

    public static Made of(Api.User user, String... scopes) {
        Response made = create(user, Map.of("name", "For a test", "scopes", List.of(scopes)));
        made.then().statusCode(201);
        return new Made(made.path("token"), TOKENS + "/" + made.path("id"));
    }

    static Response create(Api.User user, Map<String, ?> request) {
        return as(user).contentType("application/json").body(request).post(TOKENS);
    }
}

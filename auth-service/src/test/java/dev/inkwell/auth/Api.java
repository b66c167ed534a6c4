package dev.inkwell.auth;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The service as its clients use it; each test makes its own users. */
public final class Api {

    public static final String PASSWORD = "quite a long passphrase";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private Api() {}

    /** Someone who is registered and signed in. */
    public record User(String id, String username, String email, String accessToken, String refreshToken) {

        /** The session of the access token. */
        public UUID sessionId() {
            byte[] claims = Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]);
            return UUID.fromString(new JsonPath(new String(claims, StandardCharsets.UTF_8)).getString("sid"));
        }
    }

    public static String freshName() {
        return "u" + COUNT.incrementAndGet() + "-" + RUN;
    }

    public static RequestSpecification as(User user) {
        return as(user.accessToken());
    }

    public static RequestSpecification as(String accessToken) {
        return given().auth().oauth2(accessToken);
    }

    public static ValidatableResponse register(String username, String email, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", username, "email", email, "password", password))
                .post("/api/v1/users")
                .then();
    }

    /** Without a token. */
    public static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    public static ValidatableResponse put(User user, String path, Map<String, ?> body) {
        return as(user).contentType("application/json").body(body).put(path).then();
    }

    public static ValidatableResponse signIn(String login, String password) {
        return given().contentType("application/json")
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/sessions")
                .then();
    }

    public static Response refresh(String refreshToken) {
        return given().contentType("application/json")
                .body(Map.of("refreshToken", refreshToken))
                .post("/api/v1/sessions/refresh");
    }

    /** A fresh author. */
    public static User aUser() {
        String name = freshName();
        register(name, name + "@example.org", PASSWORD).statusCode(201);
        return signedIn(name, PASSWORD);
    }

    /** A fresh user with just this role. */
    public static User aUserWithRole(String role) {
        User user = aUser();
        User admin = admin();
        as(admin).put("/api/v1/users/" + user.id() + "/roles/" + role).then().statusCode(204);
        if (!role.equals("author")) {
            as(admin)
                    .delete("/api/v1/users/" + user.id() + "/roles/author")
                    .then()
                    .statusCode(204);
        }
        return signedIn(user.username(), PASSWORD);
    }

    public static User admin() {
        return signedIn("admin", "a-known-one-for-development");
    }

    public static User signedIn(String login, String password) {
        var body = signIn(login, password).statusCode(200).extract().jsonPath();
        return new User(
                body.getString("user.id"),
                body.getString("user.username"),
                body.getString("user.email"),
                body.getString("accessToken"),
                body.getString("refreshToken"));
    }

    public static String serviceToken() {
        return given().auth()
                .preemptive()
                .basic("blog-service", "development-only-client-secret")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}

package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody at auth-service, who may not have an account yet. Each sends what its name says. */
record Newcomer(RunningStack stack, String username) {

    Newcomer(RunningStack stack) {
        this(stack, "n" + UUID.randomUUID().toString().substring(0, 13));
    }

    String email() {
        return username + "@example.org";
    }

    Response register() {
        return post("users", Map.of("username", username, "email", email(), "password", Person.PASSWORD));
    }

    Newcomer registered() {
        register().then().statusCode(201);
        return this;
    }

    Response signIn(String password) {
        return post("sessions", Map.of("login", username, "password", password));
    }

    Person signedIn() {
        return Person.signedIn(stack.auth(), username, Person.PASSWORD);
    }

    Response refresh(Person session) {
        return post("sessions/refresh", Map.of("refreshToken", session.refreshToken()));
    }

    Response verify(String token) {
        return post("email-verifications", Map.of("token", token));
    }

    Response askForReset() {
        return post("password-resets", Map.of("email", email()));
    }

    Response reset(String token, String password) {
        return post("password-resets/completion", Map.of("token", token, "password", password));
    }

    Response askForDeletion(Person session) {
        return session.request()
                .body(Map.of("currentPassword", Person.PASSWORD, "posts", "keep"))
                .put(stack.auth() + "/api/v1/me/deletion");
    }

    Response keep(String token) {
        return post("deletion-withdrawals", Map.of("token", token));
    }

    Response me(Person session) {
        return session.request().get(stack.auth() + "/api/v1/me");
    }

    /** The token of the link to a page, from the mail that has it. */
    String mailedToken(String page) {
        String start = "/" + page + "?token=";
        return stack
                .mailbox()
                .next(email(), mail -> mail.links().stream().anyMatch(link -> link.contains(start)))
                .links()
                .stream()
                .filter(link -> link.contains(start))
                .map(link -> link.substring(link.indexOf(start) + start.length()))
                .findFirst()
                .orElseThrow();
    }

    /** Fails when a mailed token that was just spent works again. */
    static void isSpent(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String>path("code")).isEqualTo("invalid-token");
    }

    private Response post(String path, Map<String, String> body) {
        RequestSpecification request = given().contentType("application/json").body(body);
        return request.post(stack.auth() + "/api/v1/" + path);
    }
}

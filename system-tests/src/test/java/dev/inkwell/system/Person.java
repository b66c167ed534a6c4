package dev.inkwell.system;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account and a session, as a frontend would hold them. */
record Person(String username, String accessToken, String refreshToken) {

    static final String PASSWORD = "seven quiet herons";

    static Person registered(String auth) {
        String username = "u" + UUID.randomUUID().toString().substring(0, 12);
        given().contentType("application/json")
                .body(Map.of("username", username, "email", username + "@example.org", "password", PASSWORD))
                .post(auth + "/api/v1/users")
                .then()
                .statusCode(201);
        return signedIn(auth, username, PASSWORD);
    }

    static Person signedIn(String auth, String username, String password) {
        Response session = given().contentType("application/json")
                .body(Map.of("login", username, "password", password))
                .post(auth + "/api/v1/sessions");
        session.then().statusCode(200);
        return new Person(username, session.path("accessToken"), session.path("refreshToken"));
    }

    /** A request with this person's token. */
    RequestSpecification request() {
        return given().contentType("application/json").header("Authorization", "Bearer " + accessToken);
    }

    Response writes(String blog, String title, String body) {
        return request().body(Map.of("title", title, "body", body)).post(blog + "/api/v1/posts");
    }
}

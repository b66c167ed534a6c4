package dev.inkwell.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Conduit API over both services, as make run has it: what takes accounts. No request waits for another to be known. */
class ConduitTest {

    private static final String PASSWORD = "password";

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        stack.stop();
    }

    /** Somebody with a frontend. */
    private record User(String username, String email, String token) {

        ValidatableResponse get(String path) {
            return request("GET", path, null);
        }

        ValidatableResponse post(String path, Object body) {
            return request("POST", path, body);
        }

        ValidatableResponse put(String path, Object body) {
            return request("PUT", path, body);
        }

        ValidatableResponse delete(String path) {
            return request("DELETE", path, null);
        }

        ValidatableResponse edit(String field, Object value) {
            Map<String, Object> fields = new HashMap<>();
            fields.put(field, value);
            return put("/user", Map.of("user", fields));
        }

        String writes(String title) {
            return post(
                            "/articles",
                            Map.of("article", Map.of("title", title, "description", "About it", "body", "Its text")))
                    .statusCode(201)
                    .extract()
                    .path("article.slug");
        }

        private ValidatableResponse request(String method, String path, Object body) {
            var request = given().contentType("application/json").header("Authorization", "Token " + token);
            return (body == null ? request : request.body(body))
                    .request(method, stack.blog() + "/api" + path)
                    .then();
        }
    }

    private static Response post(String path, Map<String, ?> user) {
        return given().contentType("application/json")
                .body(Map.of("user", user))
                .post(stack.blog() + "/api" + path);
    }

    private static String freshName() {
        return "c" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static Map<String, Object> registration(String username) {
        return new HashMap<>(Map.of("username", username, "email", username + "@example.org", "password", PASSWORD));
    }

    private static User registered() {
        String username = freshName();
        Response answer = post("/users", registration(username));
        answer.then().statusCode(201);
        return new User(username, username + "@example.org", answer.path("user.token"));
    }

    @Test
    void whoRegistersIsSignedIn() {
        String username = freshName();

        Response answer = post("/users", registration(username));

        answer.then()
                .statusCode(201)
                .body("user.username", equalTo(username), "user.email", equalTo(username + "@example.org"))
                .body(
                        "user",
                        hasKey("bio"),
                        "user.bio",
                        nullValue(),
                        "user",
                        hasKey("image"),
                        "user.image",
                        nullValue());
        User user = new User(username, username + "@example.org", answer.path("user.token"));
        user.get("/user").statusCode(200).body("user.username", equalTo(username), "user.token", equalTo(user.token()));
        user.get("/profiles/" + username).statusCode(200).body("profile.username", equalTo(username));
        user.get("/articles/feed").statusCode(200).body("articlesCount", equalTo(0));
    }

    @Test
    void whoSignsInByAddressAndPasswordGetsAToken() {
        User user = registered();

        post("/users/login", Map.of("email", user.email(), "password", PASSWORD))
                .then()
                .statusCode(200)
                .body("user.username", equalTo(user.username()), "user.token", not(equalTo(user.token())));

        user.get("/user").statusCode(200);
    }

    @Test
    void wrongCredentialsAreToldAlike() {
        User user = registered();
        for (Map<String, String> wrong : List.of(
                Map.of("email", user.email(), "password", "wrong-password"),
                Map.of("email", "nobody@example.org", "password", PASSWORD))) {
            post("/users/login", wrong).then().statusCode(401).body("errors.credentials", contains("invalid"));
        }
    }

    @Test
    void namesAndAddressesAreTakenOnce() {
        User user = registered();
        Map<String, Object> sameName = registration(user.username());
        sameName.put("email", "other-" + user.email());
        Map<String, Object> sameAddress = registration(freshName());
        sameAddress.put("email", user.email());

        post("/users", sameName).then().statusCode(409).body("errors.username", contains("has already been taken"));
        post("/users", sameAddress).then().statusCode(409).body("errors.email", contains("has already been taken"));
        User other = registered();
        other.edit("username", user.username())
                .statusCode(409)
                .body("errors.username", contains("has already been taken"));
        other.edit("email", user.email()).statusCode(409).body("errors.email", contains("has already been taken"));
    }

    @Test
    void blankFieldsAreRefusedByName() {
        for (String field : List.of("username", "email", "password")) {
            for (Object blank : Arrays.asList("", " ", null)) {
                Map<String, Object> registration = registration(freshName());
                registration.put(field, blank);
                post("/users", registration).then().statusCode(422).body("errors." + field, contains("can't be blank"));
            }
        }
        for (String field : List.of("email", "password")) {
            Map<String, Object> login = registration(freshName());
            login.put(field, "");
            post("/users/login", login).then().statusCode(422).body("errors." + field, contains("can't be blank"));
        }
        User user = registered();
        for (String field : List.of("username", "email", "password")) {
            for (Object blank : Arrays.asList("", null)) {
                user.edit(field, blank).statusCode(422).body("errors." + field, contains("can't be blank"));
            }
        }
        user.edit("password", "seven77").statusCode(422).body("errors", hasKey("password"));
        user.edit("image", "no address").statusCode(422).body("errors", hasKey("image"));
        user.edit("username", "a b").statusCode(422).body("errors", hasKey("username"));
    }

    @Test
    void passwordsOfEightAndSixtyFourCharactersAreTakenHereAlone() {
        for (String password : List.of("12345678", "p".repeat(64))) {
            Map<String, Object> registration = registration(freshName());
            registration.put("password", password);
            post("/users", registration).then().statusCode(201);
        }
        Map<String, Object> registration = registration(freshName());
        registration.put("password", "1234567");
        post("/users", registration).then().statusCode(422).body("errors", hasKey("password"));

        given().contentType("application/json")
                .body(registration(freshName()))
                .post(stack.auth() + "/api/v1/users")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("common"));
    }

    @Test
    void bioAndImageAreSetAndTakenAway() {
        User user = registered();
        String image = "https://img.example.org/a.png";

        user.put("/user", Map.of("user", Map.of("bio", "I like to skateboard", "image", image)))
                .statusCode(200)
                .body("user.bio", equalTo("I like to skateboard"), "user.image", equalTo(image));
        user.get("/profiles/" + user.username())
                .body("profile.bio", equalTo("I like to skateboard"), "profile.image", equalTo(image));
        user.edit("bio", "").statusCode(200).body("user.bio", nullValue(), "user.image", equalTo(image));
        user.edit("image", null).statusCode(200).body("user.image", nullValue());
        user.get("/profiles/" + user.username()).body("profile.bio", nullValue(), "profile.image", nullValue());
    }

    @Test
    void anotherAddressAndPasswordCountAtOnce() {
        User user = registered();

        user.put("/user", Map.of("user", Map.of("email", "new-" + user.email(), "password", "letmein99")))
                .statusCode(200)
                .body("user.email", equalTo("new-" + user.email()), "user.token", equalTo(user.token()));

        user.get("/user").statusCode(200).body("user.email", equalTo("new-" + user.email()));
        post("/users/login", Map.of("email", "new-" + user.email(), "password", "letmein99"))
                .then()
                .statusCode(200);
        post("/users/login", Map.of("email", user.email(), "password", "letmein99"))
                .then()
                .statusCode(401);
        post("/users/login", Map.of("email", "new-" + user.email(), "password", PASSWORD))
                .then()
                .statusCode(401);
    }

    @Test
    void aNewNameShowsAtOnceWhereverTheAuthorIsShown() {
        User user = registered();
        User reader = registered();
        String slug = user.writes("Whose name changes");
        user.post("/articles/" + slug + "/comments", Map.of("comment", Map.of("body", "First")))
                .statusCode(201);
        reader.post("/profiles/" + user.username() + "/follow", Map.of()).statusCode(200);
        String name = freshName();

        user.edit("username", name).statusCode(200).body("user.username", equalTo(name));

        reader.get("/articles/" + slug)
                .body("article.author.username", equalTo(name), "article.author.following", equalTo(true));
        reader.get("/articles?author=" + name).body("articles.slug", contains(slug));
        reader.get("/articles?author=" + user.username()).body("articles", empty());
        reader.get("/articles/feed").body("articles.author.username", contains(name));
        reader.get("/articles/" + slug + "/comments").body("comments.author.username", contains(name));
        reader.get("/profiles/" + name).statusCode(200).body("profile.following", equalTo(true));
        reader.get("/profiles/" + user.username()).statusCode(404).body("errors.profile", contains("not found"));
        user.put("/articles/" + slug, Map.of("article", Map.of("body", "Still mine")))
                .statusCode(200);
        given().get(stack.blog() + "/api/v1/posts/" + slug)
                .then()
                .body("author.username", equalTo(name), "author.displayName", equalTo(name));
    }

    @Test
    void whatOneWritesTheNextRequestSees() {
        User author = registered();
        User reader = registered();
        String slug = author.writes("Seen at once");

        reader.get("/articles/feed").body("articlesCount", equalTo(0));
        reader.post("/profiles/" + author.username() + "/follow", Map.of())
                .statusCode(200)
                .body("profile.following", equalTo(true));
        reader.get("/articles/feed").body("articles.slug", contains(slug), "articlesCount", equalTo(1));
        reader.post("/articles/" + slug + "/favorite", Map.of())
                .statusCode(200)
                .body("article.favoritesCount", equalTo(1));
        reader.get("/articles?favorited=" + reader.username())
                .body("articles.favorited", contains(true), "articles.favoritesCount", contains(1));
        reader.delete("/articles/" + slug + "/favorite")
                .statusCode(200)
                .body("article.favorited", equalTo(false), "article.favoritesCount", equalTo(0));
        Integer comment = reader.post("/articles/" + slug + "/comments", Map.of("comment", Map.of("body", "Thank you")))
                .statusCode(201)
                .extract()
                .path("comment.id");
        author.get("/articles/" + slug + "/comments")
                .body("comments.id", contains(comment), "comments.author.username", contains(reader.username()));
        author.delete("/articles/" + slug + "/comments/" + comment)
                .statusCode(403)
                .body("errors.comment", contains("forbidden"));
        reader.delete("/articles/" + slug + "/comments/" + comment).statusCode(204);
        author.delete("/articles/" + slug).statusCode(204);
        reader.get("/articles/" + slug).statusCode(404).body("errors.article", contains("not found"));
    }

    @Test
    void aFrontendsTokenIsSeenAndEndedByItsOwner() {
        User user = registered();
        Person session = Person.signedIn(stack.auth(), user.username(), PASSWORD);
        Response tokens = session.request().get(stack.auth() + "/api/v1/me/tokens");
        tokens.then().body("items.client", contains("blog-service"));

        session.request()
                .delete(stack.auth() + "/api/v1/me/tokens/" + tokens.path("items[0].id"))
                .then()
                .statusCode(204);

        user.get("/user").statusCode(401).body("errors.token", contains("is invalid"));
        assertThat(given().get(stack.blog() + "/api/user").<List<String>>path("errors.token"))
                .containsExactly("is missing");
    }
}

package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody with an account of their own, so that no test meets another's data. */
public record Person(UUID id, String username, List<String> permissions) {

    private static final List<String> READER = List.of("comment:write");
    private static final List<String> AUTHOR = plus(READER, "post:write", "post:publish", "media:write");
    private static final List<String> EDITOR = plus(AUTHOR, "post:edit-any", "comment:moderate", "tag:manage");
    private static final List<String> ADMIN = plus(
            EDITOR,
            "site:manage",
            "webhook:manage",
            "transfer:run",
            "user:read",
            "user:manage",
            "role:manage",
            "audit:read");

    public static Person reader() {
        return of(READER);
    }

    public static Person author() {
        return of(AUTHOR);
    }

    public static Person editor() {
        return of(EDITOR);
    }

    public static Person admin() {
        return of(ADMIN);
    }

    public static Person of(List<String> permissions) {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, "u" + id.toString().substring(0, 11), permissions);
        AuthService.knows(person, "Name of " + person.username(), 1);
        return person;
    }

    /** Somebody of whom auth-service tells nothing. */
    public static Person unknownAuthor() {
        UUID id = UUID.randomUUID();
        return new Person(id, "u" + id.toString().substring(0, 11), AUTHOR);
    }

    public Token token() {
        return Token.of(id, username, permissions);
    }

    /** A request with this person's token and a JSON body to come. */
    public RequestSpecification request() {
        return given().contentType("application/json").header("Authorization", "Bearer " + token().signed());
    }

    private static List<String> plus(List<String> permissions, String... more) {
        List<String> all = new ArrayList<>(permissions);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}

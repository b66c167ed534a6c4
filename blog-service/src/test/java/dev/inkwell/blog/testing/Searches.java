package dev.inkwell.blog.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Searches, each for a word of its own so that no test finds another's posts. */
public final class Searches {

    public static final String SEARCH = "/api/v1/search";

    private Searches() {}

    /** A word that nothing else has, and that no language shortens. */
    public static String ownWord() {
        return "q" + UUID.randomUUID().toString().replace("-", "") + "q";
    }

    public static Response by(RequestSpecification who, String q, Map<String, ?> more) {
        Response found = who.queryParam("q", q).queryParams(more).get(SEARCH);
        found.then().statusCode(200);
        return found;
    }

    public static Response byStranger(String q) {
        return by(given(), q, Map.of());
    }

    public static List<String> found(Response page) {
        return page.path("items.post.id");
    }
}

package dev.inkwell.blog.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** A comment as the API gave it when it was written. */
public record WrittenComment(String id, String status, String entityTag) {

    public static WrittenComment by(Person person, WrittenPost post) {
        return by(person, post, "A *comment*.");
    }

    public static WrittenComment by(Person person, WrittenPost post, String body) {
        return by(person, post, Map.of("body", body));
    }

    public static WrittenComment reply(Person person, WrittenPost post, WrittenComment parent) {
        return by(person, post, Map.of("parentId", parent.id()));
    }

    /** @param more members of the request, besides or in place of a body */
    public static WrittenComment by(Person person, WrittenPost post, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("body", "A *comment*."));
        request.putAll(more);
        Response response = person.request().body(request).post(post.path() + "/comments");
        response.then().statusCode(201);
        return new WrittenComment(response.path("id"), response.path("status"), response.header("ETag"));
    }

    public String path() {
        return "/api/v1/comments/" + id;
    }
}

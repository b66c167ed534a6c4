package dev.inkwell.blog.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** A post as the API gave it when it was written. */
public record WrittenPost(String id, String slug, String entityTag) {

    public static final String POSTS = "/api/v1/posts";

    public static WrittenPost draftBy(Person author) {
        return by(author, Map.of());
    }

    public static WrittenPost publishedBy(Person author, Object... tags) {
        return by(author, Map.of("status", "published", "tags", tags));
    }

    /** @param more members of the request, besides or in place of a title and a body */
    public static WrittenPost by(Person author, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("title", "On herons", "body", "Herons *stand*."));
        request.putAll(more);
        Response response = author.request().body(request).post(POSTS);
        response.then().statusCode(201);
        return new WrittenPost(response.path("id"), response.path("slug"), response.header("ETag"));
    }

    public String path() {
        return POSTS + "/" + id;
    }

    public String slugPath() {
        return POSTS + "/" + slug;
    }

    public String archivePath() {
        return path() + "/archive";
    }

    public String trashPath() {
        return path() + "/trash";
    }

    public String publicationPath() {
        return path() + "/publication";
    }
}

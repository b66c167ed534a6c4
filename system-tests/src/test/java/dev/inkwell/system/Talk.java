package dev.inkwell.system;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What readers do under a post, on and on, whatever breaks meanwhile: likes come and go, and so do comments and replies. */
record Talk(String blog, String post, String firstComment, AtomicBoolean going, AtomicInteger acknowledged) {

    static Talk under(String blog, Person author) {
        String post = author.request()
                .body(Map.of("title", "Much talked about", "body", "b", "status", "published"))
                .post(blog + "/api/v1/posts")
                .path("id");
        String comment = author.request()
                .body(Map.of("body", "First"))
                .post(blog + "/api/v1/posts/" + post + "/comments")
                .path("id");
        return new Talk(blog, post, comment, new AtomicBoolean(true), new AtomicInteger());
    }

    Thread joinedBy(Person person) {
        return Thread.ofVirtual().start(() -> {
            while (going.get()) {
                step(person);
            }
        });
    }

    private void step(Person person) {
        String like =
                (ThreadLocalRandom.current().nextBoolean() ? "posts/" + post : "comments/" + firstComment) + "/like";
        switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0, 1 -> sent(() -> person.request().put(api(like)));
            case 2 -> sent(() -> person.request().delete(api(like)));
            default -> commentAndPerhapsDelete(person);
        }
    }

    private void commentAndPerhapsDelete(Person person) {
        Response written = sent(() -> person.request()
                .body(Map.of("body", "Me too", "parentId", firstComment))
                .post(api("posts/" + post + "/comments")));
        if (written != null
                && written.statusCode() == 201
                && ThreadLocalRandom.current().nextBoolean()) {
            sent(() -> person.request().header("If-Match", "*").delete(api("comments/" + written.path("id"))));
        }
    }

    /** @return null when the connection broke: nothing was acknowledged then */
    private Response sent(Supplier<Response> request) {
        try {
            Response response = request.get();
            if (response.statusCode() < 300) {
                acknowledged.incrementAndGet();
            }
            return response;
        } catch (Exception e) {
            Thread.yield();
            return null;
        }
    }

    private String api(String path) {
        return blog + "/api/v1/" + path;
    }
}

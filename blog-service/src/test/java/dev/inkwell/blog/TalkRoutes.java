package dev.inkwell.blog;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.Visitor;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Uses each route of views, likes, comments, follows and notifications, page by page, for {@link QueryPlanTest}. */
final class TalkRoutes {

    private TalkRoutes() {}

    static void useAll(Person author) {
        view(author);
        react(author, Person.reader());
        comment(author, Person.reader(), Person.editor());
        follow(author, Person.reader());
    }

    private static void view(Person author) {
        WrittenPost post = WrittenPost.publishedBy(author, "viewed");
        Visitor.fromElsewhere().views(post);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> author.request().get(post.path()).then().body("counts.views", equalTo(1)));
    }

    private static void react(Person author, Person reader) {
        for (int i = 0; i < 5; i++) {
            WrittenPost post = WrittenPost.publishedBy(author);
            for (String reaction : new String[] {"/like", "/bookmark"}) {
                reader.request().put(post.path() + reaction).then().statusCode(204);
                reader.request().put(post.path() + reaction).then().statusCode(204);
                author.request().put(post.path() + reaction).then().statusCode(204);
                author.request().delete(post.path() + reaction).then().statusCode(204);
            }
        }
        QueryPlanTest.everyPage("/api/v1/me/likes?limit=2", reader);
        QueryPlanTest.everyPage("/api/v1/me/bookmarks?limit=2", reader);
    }

    private static void comment(Person author, Person reader, Person moderator) {
        WrittenPost post = WrittenPost.publishedBy(author);
        WrittenComment first = WrittenComment.by(reader, post);
        for (int i = 0; i < 5; i++) {
            WrittenComment.by(author, post);
            WrittenComment reply = WrittenComment.reply(reader, post, first);
            judge(moderator, reply, i % 2 == 0 ? "rejected" : "approved");
        }
        for (String order : new String[] {"sort=oldest", "sort=newest", "flat=true", "flat=true&sort=newest"}) {
            QueryPlanTest.everyPage(post.path() + "/comments?limit=2&" + order, reader);
        }
        QueryPlanTest.everyPage(first.path() + "/replies?limit=1", reader);
        // Of yesterday, when no event in memory is: the database is asked whether one was missed.
        String yesterday = EventStream.idAt(Instant.now().minus(Duration.ofHours(20)));
        EventStream.of(post.path() + "/comments/events").after(yesterday).open().close();
        QueryPlanTest.everyPage("/api/v1/comments?limit=1&status=rejected", moderator);
        reader.request().get(first.path()).then().statusCode(200);
        author.request().put(first.path() + "/like").then().statusCode(204);
        author.request().delete(first.path() + "/like").then().statusCode(204);
        author.request().body(Map.of()).post(first.path() + "/reports").then().statusCode(204);
        reader.request()
                .header("If-Match", "*")
                .body(Map.of("body", "Edited"))
                .patch(first.path())
                .then()
                .statusCode(200);
        reader.request().header("If-Match", "*").delete(first.path()).then().statusCode(204);
    }

    private static void follow(Person author, Person reader) {
        WrittenPost.publishedBy(author, "followed-" + author.username());
        String[] targets = {"/api/v1/authors/" + author.username(), "/api/v1/tags/followed-" + author.username()};
        for (String target : targets) {
            reader.request().put(target + "/follow").then().statusCode(204);
            reader.request().put(target + "/follow").then().statusCode(204);
            reader.request().get(target).then().statusCode(200);
        }
        for (int i = 0; i < 3; i++) {
            Person other = Person.author();
            WrittenPost.publishedBy(other);
            reader.request()
                    .put("/api/v1/authors/" + other.username() + "/follow")
                    .then()
                    .statusCode(204);
            other.request().put(targets[0] + "/follow").then().statusCode(204);
        }
        QueryPlanTest.everyPage("/api/v1/me/feed?limit=2", reader);
        QueryPlanTest.everyPage("/api/v1/me/notifications?limit=2", author);
        author.request().get("/api/v1/me/notifications/unread").then().statusCode(200);
        author.request()
                .body(Map.of("upTo", "2026-01-01T00:00:00Z"))
                .put("/api/v1/me/notifications/read")
                .then()
                .statusCode(204);
        for (String target : targets) {
            reader.request().delete(target + "/follow").then().statusCode(204);
        }
    }

    private static void judge(Person moderator, WrittenComment comment, String status) {
        moderator
                .request()
                .body(Map.of("status", status))
                .put(comment.path() + "/status")
                .then()
                .statusCode(200);
    }
}

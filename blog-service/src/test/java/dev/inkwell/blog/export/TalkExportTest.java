package dev.inkwell.blog.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalkExportTest extends BlogTest {

    private final Person reader = Person.reader();

    @Test
    void itHoldsWhatAPersonHasSaidLikedFollowedAndBeenTold() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        WrittenComment comment = WrittenComment.by(reader, post, "Said once");
        WrittenComment reply = WrittenComment.reply(author, post, comment);
        List.of(
                        post.path() + "/like",
                        post.path() + "/bookmark",
                        reply.path() + "/like",
                        "/api/v1/authors/" + author.username() + "/follow")
                .forEach(path -> reader.request().put(path).then().statusCode(204));
        reader.request()
                .body(Map.of("reason", "Rude"))
                .post(reply.path() + "/reports")
                .then()
                .statusCode(204);
        reader.request()
                .body(Map.of("upTo", "2026-01-01T00:00:00Z"))
                .put("/api/v1/me/notifications/read")
                .then()
                .statusCode(204);

        JsonPath export = reader.request()
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(export.getList("comments.body")).containsExactly("Said once");
        assertThat(export.getList("reactions.kind"))
                .containsExactlyInAnyOrder("POST_LIKE", "POST_BOOKMARK", "COMMENT_LIKE");
        assertThat(export.getList("follows.target")).containsExactly(author.id().toString());
        assertThat(export.getList("notifications.kind")).containsExactly("reply");
        assertThat(export.getList("commentReports.reason")).containsExactly("Rude");
        assertThat(export.getList("notificationsRead.readUpTo")).containsExactly("2026-01-01T00:00:00Z");
    }
}

package dev.inkwell.blog.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Browser;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The comments below a post. */
@QuarkusTest
class CommentsOnPageTest extends BlogTest {

    private final Person author = Person.author();
    private final Person reader = Person.reader();
    private WrittenPost post;
    private String address;

    @BeforeEach
    void write() {
        post = WrittenPost.publishedBy(author);
        address = "/posts/" + post.slug();
    }

    @Test
    void theyAreThereTheOldestFirstPageByPage() {
        WrittenComment first = WrittenComment.by(reader, post, "The *first*.");
        WrittenComment answer = WrittenComment.reply(author, post, first);
        WrittenComment third = WrittenComment.by(reader, post);

        Document page = Browser.page(address + "?limit=2");

        assertThat(page.select(".comments li").eachAttr("id"))
                .containsExactly("comment-" + first.id(), "comment-" + answer.id());
        assertThat(page.select("#comment-" + first.id() + " .text").html()).contains("<em>first</em>");
        assertThat(page.select("#comment-" + answer.id() + " a").eachAttr("href"))
                .contains("#comment-" + first.id(), "/authors/" + author.username());
        String later = page.select(".comments a[rel=next]").attr("href");
        assertThat(later).endsWith("#comments");
        Document rest = Browser.page(address + later.replace("#comments", ""));
        assertThat(rest.select(".comments li").eachAttr("id")).containsExactly("comment-" + third.id());
    }

    @Test
    void whatIsHeldOrGoneShowsNothingOfItself() {
        WrittenComment comment = WrittenComment.by(reader, post, "Gone tomorrow.");
        WrittenComment.reply(author, post, comment);
        Person.editor()
                .request()
                .body(Map.of("status", "rejected"))
                .put(comment.path() + "/status")
                .then()
                .statusCode(200);

        // A moderator, who is told of it by the API, gets what everybody gets.
        String page = Person.editor().request().accept("text/html").get(address).asString();

        assertThat(page).contains("This comment is gone.").doesNotContain("Gone tomorrow.", reader.username());
    }
}

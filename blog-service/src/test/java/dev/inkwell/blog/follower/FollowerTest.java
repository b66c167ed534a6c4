package dev.inkwell.blog.follower;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowerTest extends BlogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterEach
    void bringAuthServiceBack() {
        AuthService.comesUp();
    }

    private static String nameShownWith(WrittenPost post) {
        return given().get(post.path()).path("author.displayName");
    }

    private static void awaitName(WrittenPost post, String name) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(nameShownWith(post)).isEqualTo(name));
    }

    /** What was told before has been applied then. */
    private static void awaitAllApplied() {
        Person last = Person.author();
        WrittenPost post = WrittenPost.publishedBy(last);
        AuthService.tells(last, "The last", 2);
        awaitName(post, "The last");
    }

    @Test
    void aChangeOfNameShowsWithEveryPost() {
        Person author = Person.author();
        List<WrittenPost> posts = List.of(WrittenPost.publishedBy(author), WrittenPost.publishedBy(author));

        AuthService.tells(author, "A new name", 2);

        posts.forEach(post -> awaitName(post, "A new name"));
        given().get("/api/v1/authors/" + author.username()).then().body("displayName", equalTo("A new name"));
    }

    @Test
    void onlyAHigherVersionWins() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);

        AuthService.tells(author, "Third", 3);
        AuthService.tells(author, "Second", 2);
        AuthService.tells(author, "Another third", 3);
        awaitAllApplied();

        assertThat(nameShownWith(post)).isEqualTo("Third");
    }

    @Test
    void whatWasToldIsNotAskedFor() {
        Person author = Person.author();
        AuthService.tells(author, "Told", 2);
        awaitAllApplied();
        int calls = AuthService.calls("/api/v1/profiles");

        WrittenPost post = WrittenPost.publishedBy(author);

        assertThat(nameShownWith(post)).isEqualTo("Told");
        assertThat(AuthService.calls("/api/v1/profiles")).isEqualTo(calls);
    }

    @Test
    void aNameLikeAFieldOfTheDatabaseIsAName() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);

        AuthService.tells(author, "$username", 2);

        awaitName(post, "$username");
    }

    @Test
    void whatCanNotBeReadIsPassedOver() {
        AuthService.tells("profile-changed", "x", "{\"id\":\"x\"}");
        AuthService.tells("role-changed", "x", "{\"role\":\"x\",\"rightsVersion\":\"seven\"}");
        AuthService.tells("session-ended", "x", "null");
        AuthService.tells("of-a-later-version", "x", "{}");
        AuthService.tells("account-deleted", "x", """
                {"id":"%s","accessVersion":1,"version":1,"posts":"keep"}""".formatted("longer-than-any-id".repeat(4)));

        awaitAllApplied();
    }

    @Test
    void manyChangesOfOneAccountAndOfManyAreAllApplied() {
        List<Person> authors = Stream.generate(Person::author).limit(20).toList();
        List<WrittenPost> posts = authors.stream().map(WrittenPost::publishedBy).toList();
        AuthService.goesDown();
        for (int version = 2; version <= 60; version++) {
            for (Person author : authors) {
                AuthService.tells(author, "Version " + version, version);
            }
        }

        AuthService.comesUp();

        posts.forEach(post -> awaitName(post, "Version 60"));
    }

    @Test
    void aFeedThatBeginsAnewIsReadFromItsStartAndBelieved() {
        Person author = Person.author();
        WrittenPost post = WrittenPost.publishedBy(author);
        AuthService.tells(author, "Lost by the restore", 9);
        awaitName(post, "Lost by the restore");
        AuthService.goesDown();
        AuthService.beginsItsFeedAnew();
        AuthService.tells(author, "As restored", 4);

        AuthService.comesUp();

        awaitName(post, "As restored");
        AuthService.tells(author, "Older again", 3);
        awaitAllApplied();
        assertThat(nameShownWith(post)).isEqualTo("As restored");
    }

    @Test
    void aServiceTokenThatIsRefusedIsReplaced() {
        awaitAllApplied();

        AuthService.refusesServiceTokensOfBefore();

        // The first comes with the answer to a request that was let in before.
        awaitAllApplied();
        awaitAllApplied();
    }

    @Test
    void itIsMeasured() {
        AuthService.tells(Person.author(), "Counted", 2);
        awaitAllApplied();

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("inkwell_follower_lag_seconds 0.0"))
                .body(containsString("inkwell_follower_caught_up 1.0"))
                .body(containsString("inkwell_follower_last_event_timestamp_seconds"))
                .body(containsString("inkwell_follower_delay_seconds_count"))
                .body(containsString("inkwell_follower_events_total{type=\"profile-changed\"}"))
                .body(containsString("inkwell_ended_rights{by=\"session\"}"));
    }
}

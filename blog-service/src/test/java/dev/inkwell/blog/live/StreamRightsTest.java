package dev.inkwell.blog.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.blog.testing.AuthService;
import dev.inkwell.blog.testing.BlogTest;
import dev.inkwell.blog.testing.EventStream;
import dev.inkwell.blog.testing.EventStream.Event;
import dev.inkwell.blog.testing.Person;
import dev.inkwell.blog.testing.SigningKeys;
import dev.inkwell.blog.testing.Token;
import dev.inkwell.blog.testing.Visitor;
import dev.inkwell.blog.testing.WrittenComment;
import dev.inkwell.blog.testing.WrittenPost;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stream lasts no longer than the right to it, and nobody has too many. */
@QuarkusTest
class StreamRightsTest extends BlogTest {

    private static final String NOTIFICATIONS = "/api/v1/me/notifications/events";

    private final Person author = Person.author();
    private WrittenPost post;

    @BeforeEach
    void publish() {
        post = WrittenPost.publishedBy(author);
    }

    private EventStream.Request comments() {
        return EventStream.of(post.path() + "/comments/events");
    }

    private static String reason(EventStream stream) {
        Event end = stream.untilTheEnd().getLast();
        assertThat(end.name()).isEqualTo("end");
        return end.text("code");
    }

    @Test
    void whoCanReadThePostNoMoreIsToldNoMore() {
        try (EventStream stranger = comments().open();
                EventStream own = comments().as(author).open()) {
            author.request()
                    .header("If-Match", "*")
                    .body(Map.of("visibility", "private"))
                    .patch(post.path())
                    .then()
                    .statusCode(200);
            WrittenComment comment = WrittenComment.by(author, post);

            assertThat(reason(stranger)).isEqualTo("not-found");
            assertThat(stranger.untilTheEnd()).hasSize(1);
            assertThat(own.events(1).getFirst().text("id")).isEqualTo(comment.id());
        }
    }

    @Test
    void theStreamOfATrashedPostEnds() {
        try (EventStream stream = comments().as(author).open()) {
            author.request().put(post.trashPath()).then().statusCode(200);

            assertThat(reason(stream)).isEqualTo("not-found");
        }
    }

    @Test
    void theStreamEndsWithTheSession() {
        String session = UUID.randomUUID().toString();
        try (EventStream stream = EventStream.of(NOTIFICATIONS)
                .as(author.token().claim("sid", session))
                .open()) {
            AuthService.tells(
                    "session-ended",
                    author.id().toString(),
                    "{\"sessionId\":\"%s\",\"accountId\":\"%s\"}".formatted(session, author.id()));

            assertThat(reason(stream)).isEqualTo("token-stale");
        }
    }

    @Test
    void theStreamEndsWithTheKeyThatSignedItsToken() {
        String kid = "stolen-" + author.username();
        var key = SigningKeys.key(kid);
        AuthService.publishes(key);
        Token token = author.token().header("kid", kid).signedWith("ES256", key.getPrivateKey());
        await().untilAsserted(() -> given().header("Authorization", "Bearer " + token.signed())
                .get("/api/v1/me/posts")
                .then()
                .statusCode(200));
        try (EventStream stream = EventStream.of(NOTIFICATIONS).as(token).open()) {
            AuthService.tells("signing-key-revoked", kid, """
                    {"kid":"%s"}""".formatted(kid));

            assertThat(reason(stream)).isEqualTo("token-stale");
        }
    }

    @Test
    void theHeadOfAStreamIsAllOfIt() {
        for (int i = 0; i < 20; i++) {
            given().head(post.path() + "/comments/events")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("text/event-stream"));
        }

        try (EventStream stream = comments().open()) {
            assertThat(stream.status()).as("none of them has taken a place").isEqualTo(200);
        }
    }

    @Test
    void theStreamEndsWithTheToken() {
        Token token = author.token().claim("exp", Instant.now().getEpochSecond() + 4);
        try (EventStream stream = comments().as(token).open()) {
            assertThat(reason(stream)).isEqualTo("token-expired");
        }
    }

    @Test
    void anAccountHasSoManyStreamsAtOnce() throws IOException {
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(EventStream.of(NOTIFICATIONS).as(author).open());
        }
        assertThat(open).allSatisfy(stream -> assertThat(stream.status()).isEqualTo(200));

        EventStream refused = EventStream.of(NOTIFICATIONS).as(author).open();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.problem().getString("code")).isEqualTo("too-many-streams");
        open.removeLast().close();
        org.awaitility.Awaitility.await().until(() -> {
            try (EventStream next = EventStream.of(NOTIFICATIONS).as(author).open()) {
                return next.status() == 200;
            }
        });
        open.forEach(EventStream::close);
    }

    @Test
    void anAddressHasSoManyStreamsAtOnce() {
        String address = Visitor.fromElsewhere().address();
        List<EventStream> open = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            open.add(comments().with("X-Forwarded-For", address).open());
        }

        assertThat(open.removeLast().status()).isEqualTo(429);
        assertThat(open).allSatisfy(stream -> assertThat(stream.status()).isEqualTo(200));
        open.forEach(EventStream::close);
    }
}

package dev.inkwell.auth.event;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import dev.inkwell.kit.page.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserEventFeedTest {

    private Feed feed;

    @BeforeEach
    void signInAsConsumer() {
        feed = new Feed();
    }

    @Test
    void anEventCarriesThePublicStateOfTheAccount() {
        String end = feed.end();
        Api.User user = Api.aUser();

        Feed.Page page = feed.readAll(end);

        Map<String, Object> event = page.items().getFirst();
        assertThat(event).containsOnlyKeys("cursor", "type", "subject", "occurredAt", "data");
        assertThat(event).containsEntry("type", "account-created").containsEntry("subject", user.id());
        assertThat(event.get("data"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(
                        "id", "username", "displayName", "bio", "avatarUrl", "status", "accessVersion", "version")
                .containsEntry("username", user.username())
                .containsEntry("status", "active")
                .containsEntry("accessVersion", 1)
                .containsEntry("version", 0);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        String end = feed.end();
        List<String> users = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            users.add(Api.aUser().id());
        }

        List<String> read = new ArrayList<>();
        Feed.Page page = feed.read(end, "0s", 2);
        while (!page.items().isEmpty()) {
            read.addAll(page.subjects());
            page = feed.read(page.nextCursor(), "0s", 2);
        }

        assertThat(read).containsExactlyElementsOf(users);
    }

    @Test
    void anItemsCursorGoesOnAfterIt() {
        String end = feed.end();
        Api.aUser();
        String second = Api.aUser().id();

        String cursor = (String) feed.readAll(end).items().getFirst().get("cursor");

        assertThat(feed.readAll(cursor).subjects()).containsExactly(second);
    }

    @Test
    void theFeedCanBeReadAgainFromTheStart() {
        Api.User user = Api.aUser();
        as(user).delete("/api/v1/sessions/current");

        List<Map<String, Object>> once = feed.of(user.id());
        List<Map<String, Object>> again = feed.of(user.id());

        assertThat(once).extracting(item -> item.get("type")).containsExactly("account-created", "session-ended");
        assertThat(again).isEqualTo(once);
    }

    @Test
    void whereNothingIsNewThePageIsEmptyAndSaysWhereToGoOn() {
        String end = feed.end();

        feed.get(end, "0s", 10).then().statusCode(200).body("items", empty()).body("nextCursor", equalTo(end));
        feed.get(end, "PT1S", 10).then().statusCode(200).body("items", empty()).body("nextCursor", equalTo(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "bm9uZQ", "MR8yHzM", "Zm9vHzEfMg"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        as(Api.serviceToken())
                .urlEncodingEnabled(false)
                .get("/api/v1/user-events?after=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-cursor"))
                .body("errors[0].pointer", equalTo("/after"));
    }

    @Test
    void aCursorOfAnotherGenerationHasExpired() {
        String other =
                Cursor.of("019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071", "1", "1").encode();

        feed.get(other, "0s", 10).then().statusCode(409).body("code", equalTo("cursor-expired"));
    }

    @Test
    void aCursorFromTheFutureHasExpiredAsTheDatabaseWasSetBack() {
        String generation = Cursor.decode(feed.end()).part(0);
        String beyond =
                Cursor.of(generation, Long.toString(Long.MAX_VALUE), "1").encode();

        feed.get(beyond, "20s", 10).then().statusCode(409).body("code", equalTo("cursor-expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31s", "wait=-1s", "wait=1.5s", "wait=soon", "limit=0", "limit=1001", "limit=x"})
    void whatIsOutOfRangeIsNamed(String parameter) {
        as(Api.serviceToken())
                .get("/api/v1/user-events?" + parameter)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + parameter.substring(0, parameter.indexOf('='))))
                .body("errors[0].in", equalTo("query"));
    }

    @Test
    void noPersonMayFollow() {
        as(Api.admin()).get("/api/v1/user-events").then().statusCode(403);
    }
}

package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilesTest {

    @Test
    void aServiceReadsProfilesByIdAndWhoIsUnknownIsLeftOut() {
        Api.User user = Api.aUser();
        Api.User other = Api.aUser();

        as(Api.serviceToken())
                .get("/api/v1/profiles?ids=" + user.id() + "," + UUID.randomUUID() + "," + other.id())
                .then()
                .statusCode(200)
                .body("items.username", containsInAnyOrder(user.username(), other.username()))
                .body("items[0].status", equalTo("active"))
                .body("items[0].version", equalTo(0))
                .body("items[0]", not(hasKey("email")));
    }

    @Test
    void aServiceReadsProfilesByUsernameInAnyCase() {
        Api.User user = Api.aUser();

        as(Api.serviceToken())
                .get("/api/v1/profiles?usernames=" + user.username().toUpperCase(Locale.ROOT) + ",nobody,%00")
                .then()
                .body("items.id", contains(user.id()));
    }

    @Test
    void aListThatIsWrongIsRefused() {
        String tooMany = IntStream.range(0, 101).mapToObj(n -> "user" + n).collect(Collectors.joining(","));

        as(Api.serviceToken()).get("/api/v1/profiles").then().statusCode(422);
        as(Api.serviceToken()).get("/api/v1/profiles?ids=nonsense").then().statusCode(422);
        as(Api.serviceToken())
                .get("/api/v1/profiles?usernames=" + tooMany)
                .then()
                .statusCode(422);
        as(Api.serviceToken())
                .get("/api/v1/profiles?usernames=" + String.join(",", Collections.nCopies(3, "nobody")))
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}

package dev.inkwell.auth.account;

import static dev.inkwell.auth.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.inkwell.auth.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserTest {

    @Test
    void adminsAloneSeeWhenAnAccountWasLastUsed() {
        Api.User user = Api.aUser();
        String path = "/api/v1/users/" + user.id();

        as(Api.admin())
                .get(path)
                .then()
                .body("lastActiveOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        as(user).get(path).then().statusCode(200).body("lastActiveOn", equalTo(null));
    }

    @Test
    void anAdminReadsAnyAccountWithoutItsPermissions() {
        Api.User user = Api.aUser();

        as(Api.admin())
                .get("/api/v1/users/" + user.id())
                .then()
                .statusCode(200)
                .body("roles", contains("author"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("permissions")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"018f4c1e-0000-7000-8000-000000000000", "nobody", "1-1-1-1-1"})
    void whoIsNotThereIsNotFound(String id) {
        as(Api.admin()).get("/api/v1/users/" + id).then().statusCode(404).body("code", equalTo("user-not-found"));
    }

    @Test
    void whetherAnotherAccountExistsIsNotTold() {
        Api.User other = Api.aUser();
        Api.User user = Api.aUser();

        as(user).get("/api/v1/users/" + other.id()).then().statusCode(403);
        as(user).get("/api/v1/users/018f4c1e-0000-7000-8000-000000000000")
                .then()
                .statusCode(403);
    }
}

package dev.inkwell.auth.registration;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.as;
import static dev.inkwell.auth.Api.freshName;
import static dev.inkwell.auth.Api.register;
import static dev.inkwell.auth.Api.signIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Parallel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationTest {

    private static ValidatableResponse registerWith(String property, Object value) {
        String name = freshName();
        return given().contentType("application/json")
                .body(Map.of("username", name, "email", name + "@example.org", "password", PASSWORD, property, value))
                .post("/api/v1/users")
                .then();
    }

    @Test
    void whoeverRegistersIsAnAuthor() {
        String name = freshName();

        var response = register(name, name + "@example.org", PASSWORD);

        String id = response.statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .body("username", equalTo(name))
                .body("displayName", equalTo(name))
                .body("roles", contains("author"))
                .body("createdAt", endsWith("Z"))
                .extract()
                .path("id");
        response.header("Location", endsWith("/api/v1/users/" + id));
    }

    @Test
    void theLocationIsReadByItsOwner() {
        Api.User user = Api.aUser();

        as(user).get("/api/v1/users/" + user.id()).then().statusCode(200).body("email", equalTo(user.email()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "has space", "käthe", "a@b", "", "x.y"})
    void aBadUsernameIsNamed(String username) {
        register(username, freshName() + "@example.org", PASSWORD)
                .statusCode(422)
                .body("errors.pointer", hasItem("/username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-at", "a@", "@b", "a b@c.de", "a@b..c", "ä@example.org", "a@-b.de"})
    void aBadAddressIsNamed(String email) {
        register(freshName(), email, PASSWORD).statusCode(422).body("errors.pointer", hasItem("/email"));
    }

    @Test
    void anAddressThatIsTooLongIsNamed() {
        String domain = ("a".repeat(59) + ".").repeat(3) + freshName() + ".example.org";

        register(freshName(), "someone@" + domain, PASSWORD).statusCode(201);
        register(freshName(), "x".repeat(60) + "@" + domain, PASSWORD)
                .statusCode(422)
                .body("errors.pointer", hasItem("/email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b\u200d", "\u3000\t", "\ufe0f", "\u3164", "\u0301"})
    void aDisplayNameWithNothingToSeeIsNamed(String displayName) {
        registerWith("displayName", displayName)
                .statusCode(422)
                .body("errors.pointer", hasItem("/displayName"))
                .body("errors.code", hasItem("blank"));
    }

    @ParameterizedTest
    @CsvSource({
        "short one, too-short",
        "1234567890, common",
        "Qwertyuiop, common",
        "my inkwell pass, contains-product-name",
        "this is localpart, contains-email"
    })
    void aBadPasswordIsRefusedWithItsReason(String password, String reason) {
        String name = freshName();

        register(name, "localpart@" + name + ".org", password)
                .statusCode(422)
                .body("errors.pointer", hasItem("/password"))
                .body("errors.code", hasItem(reason));
    }

    @Test
    void aPasswordWithTheUsernameIsRefused() {
        String name = freshName();

        register(name, name + "x@example.org", "xx" + name.toUpperCase(Locale.ROOT))
                .statusCode(422)
                .body("errors.code", hasItem("contains-username"));
    }

    @Test
    void aLongPassphraseOfAnyCharactersIsTakenWhole() {
        String name = freshName();
        String password = "🦉 ключ ".repeat(36).substring(0, 252);
        register(name, name + "@example.org", password).statusCode(201);

        signIn(name, password).statusCode(200);
        signIn(name, password.substring(0, 251)).statusCode(401);
    }

    @Test
    void bothUnicodeFormsOfAPassphraseSignIn() {
        String name = freshName();
        String composed = Normalizer.normalize("pâté à la crème brûlée", Normalizer.Form.NFC);
        register(name, name + "@example.org", composed).statusCode(201);

        signIn(name, Normalizer.normalize(composed, Normalizer.Form.NFD)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "role", "permissions", "status", "accessVersion", "id"})
    void anUnknownPropertyGivesNoPrivilege(String property) {
        registerWith(property, List.of("admin"))
                .statusCode(422)
                .body("errors.pointer", contains("/" + property))
                .body("errors.code", contains("unknown-property"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Administrator", "ROOT", "inkwell"})
    void aNameOfTheSitesOwnIsKept(String username) {
        register(username, freshName() + "@example.org", PASSWORD)
                .statusCode(409)
                .body("code", equalTo("username-reserved"))
                .body("errors.pointer", contains("/username"));
    }

    @Test
    void aTakenAddressConflictsInAnyCase() {
        Api.User user = Api.aUser();

        register(freshName(), user.email().toUpperCase(Locale.ROOT), PASSWORD)
                .statusCode(409)
                .body("code", equalTo("email-taken"))
                .body("errors.pointer", contains("/email"));
    }

    @Test
    void ofFiftyAtOnceOneGetsTheUsername() throws Exception {
        String name = freshName();

        List<Integer> statuses = Parallel.run(50, n -> register(
                        n % 2 == 0 ? name : name.toUpperCase(Locale.ROOT), freshName() + "@example.org", PASSWORD)
                .extract()
                .statusCode());

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(49);
        register(name, freshName() + "@example.org", PASSWORD)
                .body("code", equalTo("username-taken"))
                .body("errors.pointer", contains("/username"))
                .body("detail", not(containsString(name)));
    }
}

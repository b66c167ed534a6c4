package dev.inkwell.auth.directory;

import static dev.inkwell.auth.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UserFilterTest {

    private static final Map<String, String> SORTS = Map.of(
            "createdAt", "created_at, id",
            "-createdAt", "created_at DESC, id DESC",
            "username", "lower(username)",
            "-username", "lower(username) DESC",
            "lastActiveOn", "last_active_on NULLS FIRST, id",
            "-lastActiveOn", "last_active_on DESC NULLS LAST, id DESC");

    /** Parameters, and what they mean. */
    private static final Map<String, String> FILTERS = new TreeMap<>(Map.of(
            "", "status <> 'deleted'",
            "&status=active", "status = 'active'",
            "&status=deleted&status=suspended", "status IN ('deleted', 'suspended')",
            "&emailVerified=true", "status <> 'deleted' AND email_verified_at IS NOT NULL",
            "&emailVerified=false&status=suspended", "status = 'suspended' AND email_verified_at IS NULL"));

    @Inject
    Database database;

    private Crowd crowd;

    @BeforeEach
    void gather() {
        crowd = Crowd.make(database, Api.freshName());
    }

    @TestFactory
    Stream<DynamicTest> eachFilterGoesWithEachSort() {
        Crowd one = crowd;
        return FILTERS.entrySet().stream().flatMap(filter -> SORTS.entrySet().stream()
                .map(sort -> DynamicTest.dynamicTest(sort.getKey() + filter.getKey(), () -> {
                    List<String> expected = one.expected(filter.getValue(), sort.getValue());

                    assertThat(Walk.usernames(
                                    "limit=2&role=" + one.role() + "&sort=" + sort.getKey() + filter.getKey()))
                            .containsExactlyElementsOf(expected);
                    assertThat(Walk.usernames(
                                    "limit=2&text=" + one.name() + "&sort=" + sort.getKey() + filter.getKey()))
                            .containsExactlyElementsOf(expected);
                })));
    }

    @Test
    void aTimeOfCreationBoundsTheList() {
        List<String> expected = crowd.expected(
                "status <> 'deleted' AND created_at >= '2020-01-02Z' AND created_at < '2020-01-05Z'",
                "created_at DESC, id DESC");

        String time = "&createdFrom=2020-01-02T00:00:00Z&createdTo=2020-01-05T00:00:00Z";
        assertThat(expected).hasSize(5);
        assertThat(Walk.usernames("limit=2&role=" + crowd.role() + time)).containsExactlyElementsOf(expected);
        assertThat(Walk.usernames("limit=2&text=" + crowd.name() + time + "&sort=username"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aPrefixGoesWithFilters() {
        String active = "status = 'active' AND username NOT LIKE 'deleted:%'";

        assertThat(Walk.usernames("limit=2&status=active&sort=-username&q=" + crowd.name()))
                .containsExactlyElementsOf(crowd.expected(active, "lower(username) DESC"));
        assertThat(Walk.usernames("limit=2&status=active&role=" + crowd.role() + "&q=" + crowd.name()))
                .containsExactlyElementsOf(crowd.expected(active, "lower(username)"));
        assertThat(Walk.usernames("text=crowd.example&q=" + crowd.name() + "1&sort=-lastActiveOn"))
                .containsExactlyInAnyOrderElementsOf(crowd.expected("status <> 'deleted'", "id").stream()
                        .filter(name -> name.startsWith(crowd.name() + "1"))
                        .toList());
    }

    @Test
    void anAddressIsFoundByHowItBegins() {
        assertThat(Walk.usernames("limit=1&email=" + crowd.name().toUpperCase(java.util.Locale.ROOT) + "1@"))
                .containsExactly(crowd.name() + "1");
        assertThat(Walk.usernames("email=" + crowd.name() + "&status=active&sort=username"))
                .containsExactlyElementsOf(crowd.expected("status = 'active'", "lower(username)"));
        assertThat(Walk.usernames("email=crowd.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zoe", "ZOË", "oë ł", "uk 1", "@crowd.ex"})
    void textIsFoundAnywhereWhateverItsCaseAndAccents(String text) {
        assertThat(Walk.usernames("limit=100&role=" + crowd.role() + "&text=" + text))
                .contains(crowd.name() + "1");
    }

    @ParameterizedTest
    @CsvSource({"_____", "%25%25%25", "zoe%20%20luk", "luk%20zoe", "1zoe", "'OR 1=1--"})
    void textThatNobodyHasFindsNobody(String text) {
        as(Api.admin())
                .urlEncodingEnabled(false)
                .get("/api/v1/users?text=" + text.replace(" ", "%20"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "text=ab, /text",
        "text=a%CC%81%CC%81%CC%81, /text",
        "text=abc%0Adef, /text",
        "text=abc%00, /text",
        "text=abc&email=a, /email",
        "q=a%00b, /q",
        "role=emperor, /role",
        "role=%00, /role",
        "status=ACTIVE, /status",
        "status=active&status=$ne, /status",
        "emailVerified=yes, /emailVerified",
        "createdFrom=2026-01-01, /createdFrom",
        "createdFrom=2026-01-02T00:00:00Z&createdTo=2026-01-01T00:00:00Z, /createdTo",
        "sort=email, /sort",
        "sort=username&createdFrom=2026-01-01T00:00:00Z, /sort",
        "sort=createdAt&q=a, /sort",
        "q=a&createdTo=2026-01-01T00:00:00Z, /q"
    })
    void whatCantBeServedNamesTheParameter(String query, String pointer) {
        as(Api.admin())
                .urlEncodingEnabled(false)
                .get("/api/v1/users?" + query)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }
}

package dev.inkwell.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route and who may use it. A route that has no row here fails the test. */
@QuarkusTest
class RouteTest {

    enum Who {
        ANONYMOUS,
        READER,
        AUTHOR,
        EDITOR,
        ADMIN,
        SERVICE
    }

    /** The answer to each of {@link Who}, in order; what is sent is well-formed, but names nothing that is there. */
    record Row(String method, String path, String body, int... statuses) {

        String route() {
            return method + " " + path;
        }
    }

    private static final String NOBODY = "019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071";
    private static final String NO_KEY = "sYxC0ZB5vJxw2fE0i0QJtq3nZ6fTR1p9gkR7bH3l2aE";

    private static final List<Row> TABLE = List.of(
            new Row("POST", "/api/v1/users", "{}", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/api/v1/users", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/users/{id}", "", 401, 403, 403, 403, 404, 403),
            new Row("PUT", "/api/v1/users/{id}/roles/{role}", "", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/users/{id}/roles/{role}", "", 401, 403, 403, 403, 404, 403),
            new Row("GET", "/api/v1/users/{id}/roles", "", 401, 403, 403, 403, 404, 403),
            new Row("GET", "/api/v1/roles", "", 401, 403, 403, 403, 200, 403),
            new Row("POST", "/api/v1/roles", "{}", 401, 403, 403, 403, 422, 403),
            new Row("GET", "/api/v1/roles/{name}", "", 401, 403, 403, 403, 200, 403),
            new Row("PATCH", "/api/v1/roles/{name}", "{}", 401, 403, 403, 403, 428, 403),
            new Row("DELETE", "/api/v1/roles/{name}", "", 401, 403, 403, 403, 409, 403),
            new Row("GET", "/api/v1/permissions", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/profiles", "", 401, 403, 403, 403, 403, 422),
            new Row("GET", "/api/v1/user-events", "", 401, 403, 403, 403, 403, 200),
            new Row("GET", "/api/v1/me", "", 401, 200, 200, 200, 200, 403),
            new Row("GET", "/api/v1/me/audit-entries", "", 401, 200, 200, 200, 200, 403),
            new Row("GET", "/api/v1/audit-entries", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/audit-entries/{id}", "", 401, 403, 403, 403, 404, 403),
            new Row("PATCH", "/api/v1/me", "{}", 401, 428, 428, 428, 428, 403),
            new Row("POST", "/api/v1/email-verifications", "{}", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/api/v1/email-verifications/requests", "{}", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/api/v1/password-resets", "{}", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/api/v1/password-resets/completion", "{}", 422, 422, 422, 422, 422, 422),
            new Row("PUT", "/api/v1/me/password", "{}", 401, 422, 422, 422, 422, 422),
            new Row("PUT", "/api/v1/me/email", "{}", 401, 422, 422, 422, 422, 422),
            new Row("POST", "/api/v1/email-changes", "{}", 422, 422, 422, 422, 422, 422),
            new Row("PUT", "/api/v1/me/deletion", "{}", 401, 422, 422, 422, 422, 422),
            new Row("DELETE", "/api/v1/me/deletion", "", 401, 204, 204, 204, 204, 403),
            new Row("POST", "/api/v1/deletion-withdrawals", "{}", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/api/v1/me/export", "", 401, 200, 200, 200, 200, 403),
            new Row("PUT", "/api/v1/users/{id}/suspension", "{}", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/users/{id}/suspension", "", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/users/{id}", "", 401, 403, 403, 403, 422, 403),
            new Row("POST", "/api/v1/users/suspensions", "{}", 401, 403, 403, 403, 422, 403),
            new Row("POST", "/api/v1/sessions", "{}", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/api/v1/sessions/refresh", "{}", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/api/v1/sessions", "", 401, 200, 200, 200, 200, 403),
            new Row("DELETE", "/api/v1/sessions/{id}", "", 401, 404, 404, 404, 404, 403),
            new Row("GET", "/api/v1/users/{id}/sessions", "", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/users/{id}/sessions", "", 401, 403, 403, 403, 404, 403),
            new Row("GET", "/api/v1/signing-keys", "", 401, 403, 403, 403, 200, 403),
            new Row("POST", "/api/v1/signing-keys", "", 401, 403, 403, 403, 201, 403),
            new Row("PUT", "/api/v1/signing-keys/{kid}/revocation", "", 401, 403, 403, 403, 404, 403),
            new Row("GET", "/api/v1/statistics/sign-ups", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/statistics/active-users", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/statistics/cohorts", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/api/v1/statistics/sign-in-failures", "", 401, 403, 403, 403, 200, 403),
            new Row("GET", "/verify-email", "", 200, 200, 200, 200, 200, 200),
            new Row("POST", "/verify-email", "token=none", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/reset-password", "", 200, 200, 200, 200, 200, 200),
            new Row("POST", "/reset-password", "token=none", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/confirm-email-change", "", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/confirm-email-change", "token=none", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/withdraw-deletion", "", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/withdraw-deletion", "token=none", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/accept-invitation", "", 422, 422, 422, 422, 422, 422),
            new Row("POST", "/accept-invitation", "token=none", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/.well-known/jwks.json", "", 200, 200, 200, 200, 200, 200),
            new Row("GET", "/.well-known/openid-configuration", "", 200, 200, 200, 200, 200, 200),
            new Row("GET", "/.well-known/oauth-authorization-server", "", 200, 200, 200, 200, 200, 200),
            new Row("GET", "/api/v1/invitations", "", 401, 403, 403, 403, 200, 403),
            new Row("POST", "/api/v1/invitations", "{}", 401, 403, 403, 403, 422, 403),
            new Row("DELETE", "/api/v1/invitations/{id}", "", 401, 403, 403, 403, 404, 403),
            new Row("POST", "/api/v1/invitation-acceptances", "{}", 422, 422, 422, 422, 422, 422),
            new Row("GET", "/api/v1/me/tokens", "", 401, 200, 200, 200, 200, 403),
            new Row("POST", "/api/v1/me/tokens", "{}", 401, 422, 422, 422, 422, 422),
            new Row("DELETE", "/api/v1/me/tokens/{id}", "", 401, 404, 404, 404, 404, 403),
            new Row("POST", "/api/v1/delegated-registrations", "{}", 401, 403, 403, 403, 403, 422),
            new Row("POST", "/api/v1/delegated-edits", "{}", 401, 403, 403, 403, 403, 422),
            new Row("GET", "/api/v1/clients", "", 401, 403, 403, 403, 200, 403),
            new Row("POST", "/api/v1/clients", "{}", 401, 403, 403, 403, 422, 403),
            new Row("GET", "/api/v1/clients/{id}", "", 401, 403, 403, 403, 404, 403),
            new Row("PATCH", "/api/v1/clients/{id}", "{}", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/clients/{id}", "", 401, 403, 403, 403, 404, 403),
            new Row("GET", "/api/v1/clients/{id}/secrets", "", 401, 403, 403, 403, 404, 403),
            new Row("POST", "/api/v1/clients/{id}/secrets", "", 401, 403, 403, 403, 404, 403),
            new Row("DELETE", "/api/v1/clients/{id}/secrets/{secretId}", "", 401, 403, 403, 403, 404, 403),
            new Row("POST", "/oauth2/introspect", "token=x", 401, 403, 403, 403, 403, 200),
            new Row("POST", "/oauth2/revoke", "token=x", 200, 200, 200, 200, 200, 200),
            new Row("POST", "/oauth2/token", "grant_type=client_credentials", 401, 401, 401, 401, 401, 401),
            // Last, as they end the sessions of the tokens.
            new Row("DELETE", "/api/v1/sessions", "", 401, 204, 204, 204, 204, 403),
            new Row("DELETE", "/api/v1/sessions/current", "", 401, 204, 204, 204, 204, 403));

    @Test
    void everyRouteHasARow() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .path("paths");
        Set<String> routes = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> Set.of("get", "put", "post", "patch", "delete").contains(key))
                .forEach(method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        assertThat(routes)
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().map(Row::route).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachRouteIsForWhomTheTableSays() {
        Map<Who, String> tokens = tokens();
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (Who who : Who.values()) {
                        statuses.add(send(row, tokens.getOrDefault(who, "")));
                    }
                    assertThat(statuses)
                            .containsExactlyElementsOf(java.util.Arrays.stream(row.statuses())
                                    .boxed()
                                    .toList());
                }));
    }

    private static Map<Who, String> tokens() {
        Map<Who, String> tokens = new EnumMap<>(Who.class);
        tokens.put(Who.READER, Api.aUserWithRole("reader").accessToken());
        tokens.put(Who.AUTHOR, Api.aUser().accessToken());
        tokens.put(Who.EDITOR, Api.aUserWithRole("editor").accessToken());
        tokens.put(Who.ADMIN, Api.admin().accessToken());
        tokens.put(Who.SERVICE, Api.serviceToken());
        return tokens;
    }

    private static int send(Row row, String token) {
        RequestSpecification request = token.isEmpty() ? given() : Api.as(token);
        if (!row.body().isEmpty()) {
            request.contentType(row.body().startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                    .body(row.body());
        }
        String path = row.path()
                .replace("{id}", NOBODY)
                .replace("{role}", "editor")
                .replace("{kid}", NO_KEY)
                .replace("{secretId}", NOBODY)
                .replace("{name}", "editor");
        return request.request(row.method(), path).statusCode();
    }
}

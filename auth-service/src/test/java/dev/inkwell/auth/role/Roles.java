package dev.inkwell.auth.role;

import static dev.inkwell.auth.Api.as;

import dev.inkwell.auth.Api;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Roles as admins make them by the API. */
public final class Roles {

    static final String ROLES = "/api/v1/roles";

    private Roles() {}

    static String freshName() {
        return "r-" + Api.freshName();
    }

    static Response create(Api.User by, String name, List<String> permissions, List<String> includes) {
        return as(by).contentType("application/json")
                .body(Map.of("name", name, "permissions", permissions, "includes", includes))
                .post(ROLES);
    }

    /** A new role that allows this. */
    public static String allowing(String... permissions) {
        return of(List.of(permissions), List.of());
    }

    /** A new role that allows all that admins may, without being theirs. */
    public static String allAdminsMay() {
        List<String> permissions = as(Api.admin()).get(ROLES + "/admin").path("effectivePermissions");
        return of(permissions, List.of());
    }

    public static String including(String... includes) {
        return of(List.of(), List.of(includes));
    }

    private static String of(List<String> permissions, List<String> includes) {
        String name = freshName();
        create(Api.admin(), name, permissions, includes).then().statusCode(201);
        return name;
    }

    /** Whatever its version. */
    public static Response edit(Api.User by, String name, Map<String, ?> patch) {
        return as(by).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(ROLES + "/" + name);
    }
}

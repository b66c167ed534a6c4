package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.blog.conduit.Form;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The account of who has signed in. */
@Path("/api/user")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
public class UserResource {

    private final Accounts accounts;

    UserResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<UserResponse> read(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String token = token(authorization);
        return answer(UserResponse.from(accounts.of(token), token));
    }

    /** Changes what is there; bio and image are taken away by null, and by nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<UserResponse> edit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @Nullable JsonNode body) {
        Form form = Form.in(body, "user");
        String username = form.requiredIfPresent("username").orElse(null);
        String email = form.requiredIfPresent("email").orElse(null);
        String password = form.requiredIfPresent("password").orElse(null);
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        put(profile, "bio", form, "bio");
        put(profile, "avatarUrl", form, "image");
        form.check();
        return answer(accounts.edit(token(authorization), username, email, password, profile));
    }

    private static void put(ObjectNode profile, String member, Form form, String name) {
        if (form.has(name)) {
            profile.put(member, form.clearable(name).orElse(null));
        }
    }

    private static String token(String authorization) {
        return authorization.substring(authorization.indexOf(' ') + 1).strip();
    }

    private static RestResponse<UserResponse> answer(UserResponse user) {
        return RestResponse.ResponseBuilder.ok(user)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

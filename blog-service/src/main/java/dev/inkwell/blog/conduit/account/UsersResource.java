package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.conduit.Form;
import dev.inkwell.blog.conduit.account.DelegationClient.Registration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registration and sign-in. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
public class UsersResource {

    private static final String USER = "user";
    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";

    private final Accounts accounts;

    UsersResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @Operation(hidden = true)
    public RestResponse<UserResponse> register(@Nullable JsonNode body) {
        Form form = Form.in(body, USER);
        Registration registration =
                new Registration(form.required("username"), form.required(EMAIL), form.required(PASSWORD));
        form.check();
        return answer(RestResponse.Status.CREATED, accounts.register(registration));
    }

    @POST
    @Path("login")
    @Operation(hidden = true)
    public RestResponse<UserResponse> signIn(@Nullable JsonNode body) {
        Form form = Form.in(body, USER);
        String email = form.required(EMAIL);
        String password = form.required(PASSWORD);
        form.check();
        return answer(RestResponse.Status.OK, accounts.signIn(email, password));
    }

    private static RestResponse<UserResponse> answer(RestResponse.Status status, UserResponse user) {
        return RestResponse.ResponseBuilder.create(status, user)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

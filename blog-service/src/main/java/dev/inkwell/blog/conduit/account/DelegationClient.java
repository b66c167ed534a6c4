package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What auth-service lets this service do for people, asked for with a token of this service's own that allows just that. */
@RegisterRestClient(configKey = "conduit-delegation")
@OidcClientFilter("conduit")
@Path("/api/v1")
interface DelegationClient {

    record Registration(String username, String email, String password) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Registration[" + username + "]";
        }
    }

    /** @param profile a merge patch */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Edit(
            String token,
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            JsonNode profile) {

        /** Token and password stay out of logs. */
        @Override
        public String toString() {
            return "Edit[]";
        }
    }

    @POST
    @Path("delegated-registrations")
    Account register(@HeaderParam(AccountClient.FORWARDED_FOR) @Nullable String from, Registration registration);

    @POST
    @Path("delegated-edits")
    Account edit(Edit edit);
}

package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** auth-service as people use it themselves: in their name, and from where they are. */
@RegisterRestClient(configKey = "conduit-accounts")
@Path("/api/v1")
interface AccountClient {

    String FORWARDED_FOR = "X-Forwarded-For";

    record Credentials(String login, String password) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(String accessToken, Account user) {}

    record TokenWish(String name, List<String> scopes, long expiresIn, String client) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MadeToken(String token) {}

    @POST
    @Path("sessions")
    Session signIn(
            @HeaderParam(FORWARDED_FOR) @Nullable String from,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String agent,
            Credentials credentials);

    @DELETE
    @Path("sessions/current")
    void signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @POST
    @Path("me/tokens")
    MadeToken makeToken(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, TokenWish wish);

    @GET
    @Path("me")
    Account me(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}

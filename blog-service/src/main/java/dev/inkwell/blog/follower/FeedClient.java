package dev.inkwell.blog.follower;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** auth-service's user events, asked for with a token of this service's own. */
@RegisterRestClient(configKey = "user-events")
@OidcClientFilter
@Path("/api/v1/user-events")
interface FeedClient {

    /**
     * @param cursor nothing for the start
     * @param wait for the next event, such as {@code 10s}
     */
    @GET
    FeedPage after(
            @QueryParam("after") @Nullable String cursor,
            @QueryParam("wait") String wait,
            @QueryParam("limit") int limit);
}

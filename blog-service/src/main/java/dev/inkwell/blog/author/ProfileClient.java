package dev.inkwell.blog.author;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's profiles, asked for with a token of this service's own (RFC 6749, section 4.4). */
@RegisterRestClient(configKey = "profiles")
@OidcClientFilter
@Path("/api/v1/profiles")
interface ProfileClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Profiles(List<Profile> items) {}

    /** @param ids at most 100, parted by commas */
    @GET
    Profiles byIds(@QueryParam("ids") String ids);

    @GET
    Profiles byUsernames(@QueryParam("usernames") String usernames);
}

package dev.inkwell.blog.personaltoken;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's introspection (RFC 7662), asked for with a token of this service's own. */
@RegisterRestClient(configKey = "introspection")
@OidcClientFilter
@Path("/oauth2/introspect")
interface IntrospectionClient {

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    IntrospectedToken introspect(@FormParam("token") String token);
}

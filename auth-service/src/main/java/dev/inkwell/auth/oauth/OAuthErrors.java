package dev.inkwell.auth.oauth;

import dev.inkwell.auth.oauth.OAuthException.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers errors as RFC 6749, section 5.2, has them, which RFC 7009 and RFC 7662 refer to. */
@ApplicationScoped
public class OAuthErrors {

    @ServerExceptionMapper
    public RestResponse<OAuthErrorResponse> refused(OAuthException e) {
        RestResponse.ResponseBuilder<OAuthErrorResponse> response = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(e.code().status()), OAuthErrorResponse.from(e))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store");
        if (e.code() == Code.INVALID_CLIENT) {
            response.header("WWW-Authenticate", "Basic realm=\"inkwell\"");
        }
        return response.build();
    }
}

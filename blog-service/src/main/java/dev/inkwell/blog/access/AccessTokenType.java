package dev.inkwell.blog.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Takes access tokens alone (RFC 9068, section 4): another token of the same issuer, rightly signed, is none. */
@ApplicationScoped
class AccessTokenType implements SecurityIdentityAugmentor {

    private static final String TYPE = "at+jwt";

    private final ObjectMapper mapper;

    AccessTokenType(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !isAccessToken(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isAccessToken(JsonWebToken token) {
        String header = token.getRawToken().substring(0, token.getRawToken().indexOf('.'));
        try {
            String type = mapper.readTree(Base64.getUrlDecoder().decode(header))
                    .path("typ")
                    .asText();
            return type.equalsIgnoreCase(TYPE) && token.getSubject() != null && token.getTokenID() != null;
        } catch (IOException e) {
            return false;
        }
    }
}

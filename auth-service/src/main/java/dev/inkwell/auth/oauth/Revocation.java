package dev.inkwell.auth.oauth;

import dev.inkwell.auth.personaltoken.PersonalTokenService;
import dev.inkwell.auth.session.SessionRevocation;
import dev.inkwell.kit.token.PersonalToken;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Ends what a token is for. Whoever has the token could use it, so whoever has it may end it. */
@ApplicationScoped
class Revocation {

    private final JWTParser parser;
    private final PersonalTokenService personalTokens;
    private final SessionRevocation sessions;

    Revocation(JWTParser parser, PersonalTokenService personalTokens, SessionRevocation sessions) {
        this.parser = parser;
        this.personalTokens = personalTokens;
        this.sessions = sessions;
    }

    /**
     * An access or refresh token ends its session, a personal token itself. A token that is none, or was ended before, changes nothing.
     *
     * @throws OAuthException {@code unsupported_token_type} for a service's access token: it ends by itself
     */
    void revoke(String token) {
        if (PersonalToken.isMeantBy(token)) {
            personalTokens.revoke(token);
        } else if (!sessions.endByRefreshToken(token)) {
            revokeAccessToken(token);
        }
    }

    private void revokeAccessToken(String token) {
        Optional<JsonWebToken> accessToken = parse(token);
        if (accessToken.isEmpty()) {
            return;
        }
        String sessionId = accessToken.get().getClaim("sid");
        if (sessionId == null) {
            throw new OAuthException(
                    OAuthException.Code.UNSUPPORTED_TOKEN_TYPE, "Take the client's secret or its scopes away instead.");
        }
        sessions.end(
                UUID.fromString(sessionId), UUID.fromString(accessToken.get().getSubject()));
    }

    private Optional<JsonWebToken> parse(String token) {
        try {
            return Optional.of(parser.parse(token));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}

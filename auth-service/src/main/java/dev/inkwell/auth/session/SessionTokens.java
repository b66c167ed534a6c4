package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.token.AccessTokens;
import dev.inkwell.auth.token.AccessTokens.UserClaims;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the answer to a sign-in or a refresh: a fresh access token besides the refresh token. */
@Singleton
class SessionTokens {

    private final AccessTokens accessTokens;
    private final Clock clock;

    SessionTokens(AccessTokens accessTokens, Clock clock) {
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    SessionResponse answer(Account account, Session session, RefreshToken refreshToken) {
        UserClaims claims = new UserClaims(
                account.id(),
                session.id(),
                account.username(),
                account.roles(),
                account.permissions(),
                account.accessVersion());
        return new SessionResponse(
                accessTokens.issue(claims),
                "Bearer",
                accessTokens.lifetime().toSeconds(),
                refreshToken.text(),
                session.remaining(clock.instant()).toSeconds(),
                UserResponse.ofSelf(account));
    }
}

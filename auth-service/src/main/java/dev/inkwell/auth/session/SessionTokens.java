package dev.inkwell.auth.session;

import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.auth.role.Rights;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.auth.token.AccessTokens;
import dev.inkwell.auth.token.AccessTokens.UserClaims;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the answer to a sign-in or a refresh: a fresh access token besides the refresh token. */
@Singleton
class SessionTokens {

    private final RefreshTokens refreshTokens;
    private final RefreshTokenRepository tokens;
    private final AccessTokens accessTokens;
    private final RoleService roles;
    private final Clock clock;

    SessionTokens(
            RefreshTokens refreshTokens,
            RefreshTokenRepository tokens,
            AccessTokens accessTokens,
            RoleService roles,
            Clock clock) {
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.accessTokens = accessTokens;
        this.roles = roles;
        this.clock = clock;
    }

    /** In the transaction that starts the session. */
    SessionResponse first(Account account, Session session) {
        RefreshToken token = refreshTokens.first(session.id());
        tokens.add(token);
        return answer(account, session, token);
    }

    SessionResponse answer(Account account, Session session, RefreshToken refreshToken) {
        // After the account: rights that are newer than its access version do no harm, older ones would.
        Rights rights = roles.rightsOf(account.id());
        UserClaims claims = new UserClaims(
                account.id(),
                session.id(),
                account.username(),
                rights.roles(),
                rights.permissions(),
                account.accessVersion(),
                rights.version());
        return new SessionResponse(
                accessTokens.issue(claims),
                "Bearer",
                accessTokens.lifetime().toSeconds(),
                refreshToken.text(),
                session.remaining(clock.instant()).toSeconds(),
                null,
                UserResponse.ofSelf(account, rights));
    }
}

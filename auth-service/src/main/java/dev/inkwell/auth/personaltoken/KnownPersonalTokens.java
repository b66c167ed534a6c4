package dev.inkwell.auth.personaltoken;

import dev.inkwell.auth.personaltoken.PersonalTokenRepository.Usable;
import dev.inkwell.auth.role.Rights;
import dev.inkwell.auth.role.RoleService;
import dev.inkwell.auth.token.PersonalTokenMustBeLive;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.token.PersonalToken;
import dev.inkwell.kit.token.PersonalTokenClaims;
import dev.inkwell.kit.token.PersonalTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks a personal token up with each request, so what ends it, or changes its owner's rights, counts at once. */
@ApplicationScoped
class KnownPersonalTokens implements PersonalTokens {

    /** How exactly the last use is known: a token in use is not written with each request. */
    private static final Duration USE = Duration.ofMinutes(5);

    private final PersonalTokenRepository tokens;
    private final RoleService roles;
    private final Clock clock;

    KnownPersonalTokens(PersonalTokenRepository tokens, RoleService roles, Clock clock) {
        this.tokens = tokens;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    @Transactional
    public Optional<PersonalTokenClaims> find(String token) {
        Instant now = clock.instant();
        Optional<Usable> found = tokens.findUsable(PersonalToken.hash(token), now);
        found.filter(known -> known.lastUsedAt() == null
                        || known.lastUsedAt().plus(USE).isBefore(now))
                .ifPresent(known -> tokens.used(known.id(), now));
        // After the access version: rights that are newer do no harm, older ones would.
        return found.map(known -> claims(known, roles.rightsOf(known.accountId())));
    }

    @Transactional(TxType.MANDATORY)
    void check(@Observes PersonalTokenMustBeLive order) {
        find(order.token())
                .filter(now ->
                        now.accessVersion() == order.accessVersion() && now.rightsVersion() == order.rightsVersion())
                .orElseThrow(() -> new DomainException(
                        CommonError.UNAUTHENTICATED, "The token has ended, or its rights have changed, meanwhile."));
    }

    private static PersonalTokenClaims claims(Usable token, Rights rights) {
        return new PersonalTokenClaims(
                token.id().toString(),
                token.accountId().toString(),
                token.username(),
                rights.roles(),
                token.scopes().stream().filter(rights.permissions()::contains).toList(),
                token.accessVersion(),
                rights.version(),
                token.createdAt(),
                token.expiresAt());
    }
}

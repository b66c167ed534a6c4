package dev.inkwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.activity.AccountActivity;
import dev.inkwell.auth.secret.MasterKey;
import dev.inkwell.auth.secret.MasterKeys;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Sessions outlive the replacement of the master key, on replicas that have it already and on those that have not. */
@QuarkusTest
class MasterKeyReplacementTest {

    private static final String NEW = MasterKeys.encoded(7);

    @Inject
    SessionRepository sessions;

    @Inject
    RefreshTokenRepository tokens;

    @Inject
    AccountService accounts;

    @Inject
    SessionTokens sessionTokens;

    @Inject
    AccountActivity activity;

    @Inject
    SessionEnding ending;

    @Inject
    SessionMails mails;

    @Inject
    SessionOrigin origin;

    @Inject
    SessionConfig config;

    @Inject
    Clock clock;

    @ConfigProperty(name = "inkwell.key.encryption-key")
    String configured;

    /** On a replica with this master key. */
    private String refresh(MasterKey masterKey, String token) {
        RefreshService replica = new RefreshService(
                sessions,
                tokens,
                new RefreshTokens(masterKey),
                accounts,
                sessionTokens,
                activity,
                ending,
                mails,
                origin,
                config,
                clock);
        return QuarkusTransaction.requiringNew()
                .call(() -> replica.refresh(token, false).refreshToken());
    }

    @Test
    void aSessionGoesOnUnderTheNewKey() {
        String old = Api.aUser().refreshToken();

        String next = refresh(MasterKeys.replacing(configured, NEW), old);

        assertThat(refresh(MasterKeys.of(7), next)).isNotEqualTo(next);
        Assertions.assertThatThrownBy(() -> refresh(MasterKeys.of(7), old)).isInstanceOf(DomainException.class);
    }

    @Test
    void oneTokenHasOneSuccessorWhicheverReplicaIsAsked() {
        String old = Api.aUser().refreshToken();
        MasterKey replaced = MasterKeys.replacing(configured, NEW);
        MasterKey notYet = MasterKeys.replacing(NEW, configured);

        String next = refresh(replaced, old);

        assertThat(refresh(notYet, old)).isEqualTo(next);
        assertThat(refresh(replaced, old)).isEqualTo(next);
        String afterNext = refresh(notYet, next);
        assertThat(refresh(replaced, next)).isEqualTo(afterNext);
    }
}

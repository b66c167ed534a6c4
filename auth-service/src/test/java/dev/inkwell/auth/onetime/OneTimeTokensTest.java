package dev.inkwell.auth.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneTimeTokensTest {

    @Inject
    OneTimeTokens tokens;

    @Inject
    Database database;

    private String issued(UUID account, Duration life) {
        return QuarkusTransaction.requiringNew().call(() -> tokens.issue(Purpose.RESET_PASSWORD, account, "", life));
    }

    private Optional<OneTimeToken> redeemed(Purpose purpose, String text) {
        return QuarkusTransaction.requiringNew().call(() -> tokens.redeem(purpose, text));
    }

    private static UUID anAccount() {
        return UUID.fromString(Api.aUser().id());
    }

    @Test
    void aTokenWorksOnceHoweverManyTryAtOnce() throws Exception {
        UUID account = anAccount();
        String token = issued(account, Duration.ofHours(1));

        List<Optional<OneTimeToken>> results = Parallel.run(20, n -> redeemed(Purpose.RESET_PASSWORD, token));

        assertThat(results.stream().flatMap(Optional::stream))
                .singleElement()
                .extracting(OneTimeToken::accountId)
                .isEqualTo(account);
    }

    @Test
    void aTokenIsBoundToItsPurpose() {
        String token = issued(anAccount(), Duration.ofHours(1));

        assertThat(redeemed(Purpose.VERIFY_EMAIL, token)).isEmpty();
        assertThat(redeemed(Purpose.RESET_PASSWORD, token)).isPresent();
    }

    @Test
    void anExpiredTokenIsNone() {
        String token = issued(anAccount(), Duration.ofSeconds(-1));

        assertThat(redeemed(Purpose.RESET_PASSWORD, token)).isEmpty();
    }

    @Test
    void aNewTokenEndsTheOneBefore() {
        UUID account = anAccount();
        String first = issued(account, Duration.ofHours(1));
        issued(account, Duration.ofHours(1));

        assertThat(redeemed(Purpose.RESET_PASSWORD, first)).isEmpty();
    }

    @Test
    void onlyAHashIsStored() {
        UUID account = anAccount();
        String token = issued(account, Duration.ofHours(1));

        assertThat(database.text(
                        "SELECT one_time_token::text FROM one_time_token WHERE account_id = ? AND purpose = 'reset-password'",
                        account))
                .isNotEmpty()
                .doesNotContain(token);
    }

    @Test
    void expiredTokensAreForgotten() {
        UUID account = anAccount();
        issued(account, Duration.ofSeconds(-1));

        tokens.forgetExpired();

        assertThat(database.number(
                        "SELECT count(*) FROM one_time_token WHERE account_id = ? AND purpose = 'reset-password'",
                        account))
                .isZero();
    }
}

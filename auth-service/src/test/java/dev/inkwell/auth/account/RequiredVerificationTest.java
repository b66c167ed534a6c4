package dev.inkwell.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequiredVerificationTest {

    @Inject
    AccountRepository accounts;

    @Inject
    Database database;

    private static VerificationConfig config(String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(VerificationConfig.class)
                .withDefaultValue("inkwell.registration.verification", value)
                .build()
                .getConfigMapping(VerificationConfig.class);
    }

    @Test
    void itIsOptionalUnlessConfigured() {
        assertThat(new SmallRyeConfigBuilder()
                        .withMapping(VerificationConfig.class)
                        .build()
                        .getConfigMapping(VerificationConfig.class)
                        .isRequired())
                .isFalse();
        assertThat(config("required").isRequired()).isTrue();
    }

    @Test
    @Transactional
    void anUnverifiedAccountIsAsUnknownAtSignInWhereVerificationIsRequired() {
        Api.User user = Api.aUser();

        assertThat(accounts.findIdByLogin(user.username(), true)).isEmpty();
        assertThat(accounts.findIdByLogin(user.email(), true)).isEmpty();

        database.update("UPDATE account SET email_verified_at = now() WHERE id = ?", UUID.fromString(user.id()));
        assertThat(accounts.findIdByLogin(user.username(), true)).isPresent();
        assertThat(accounts.findIdByLogin(user.email(), true)).isPresent();
    }

    @Test
    @Transactional
    void theFirstAdminNeedsNoMail() {
        assertThat(accounts.findIdByLogin("admin", true)).isPresent();
    }
}

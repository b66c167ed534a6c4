package dev.inkwell.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordConfirmationTest {

    @Inject
    PasswordConfirmation confirmation;

    private static UUID anAccount() {
        return UUID.fromString(Api.aUser().id());
    }

    private Category refusal(UUID account, String password) {
        try {
            confirmation.require(account, password, "/currentPassword");
            throw new AssertionError("It was taken");
        } catch (DomainException e) {
            return e.error().category();
        }
    }

    @Test
    void theRightPasswordIsTakenAnyNumberOfTimes() {
        UUID account = anAccount();

        for (int i = 0; i < 30; i++) {
            confirmation.require(account, Api.PASSWORD, "/currentPassword");
        }
    }

    @Test
    void aWrongOneIsNamed() {
        UUID account = anAccount();

        assertThatThrownBy(() -> confirmation.require(account, "a wrong one", "/currentPassword"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.error()).isEqualTo(PasswordError.WRONG_PASSWORD);
                    assertThat(e.errors().getFirst().pointer()).isEqualTo("/currentPassword");
                });
    }

    @Test
    void guessesHaveToWaitAndThenEvenTheRightOneDoes() {
        UUID account = anAccount();
        for (int i = 0; i < 10; i++) {
            assertThat(refusal(account, "guess " + i)).isEqualTo(Category.FORBIDDEN);
        }

        assertThat(refusal(account, Api.PASSWORD)).isEqualTo(Category.THROTTLED);
    }
}

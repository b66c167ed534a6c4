package dev.inkwell.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordConfirmationTest {

    @Inject
    PasswordConfirmation confirmation;

    private static UUID anAccount() {
        return UUID.fromString(Api.aUser().id());
    }

    private Category refusal(UUID account, UUID session, String password) {
        try {
            confirmation.require(account, session, password, "/currentPassword");
            throw new AssertionError("It was taken");
        } catch (DomainException e) {
            return e.error().category();
        }
    }

    @Test
    void theRightPasswordIsTakenAnyNumberOfTimes() {
        UUID account = anAccount();

        for (int i = 0; i < 30; i++) {
            confirmation.require(account, UUID.randomUUID(), Api.PASSWORD, "/currentPassword");
        }
    }

    @Test
    void aWrongOneIsNamed() {
        UUID account = anAccount();

        assertThatThrownBy(() -> confirmation.require(account, UUID.randomUUID(), "a wrong one", "/currentPassword"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.error()).isEqualTo(PasswordError.WRONG_PASSWORD);
                    assertThat(e.errors().getFirst().pointer()).isEqualTo("/currentPassword");
                });
    }

    @Test
    void guessesHaveToWaitAndThenEvenTheRightOneDoes() {
        UUID account = anAccount();
        UUID session = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            assertThat(refusal(account, session, "guess " + i)).isEqualTo(Category.FORBIDDEN);
        }

        assertThat(refusal(account, session, Api.PASSWORD)).isEqualTo(Category.THROTTLED);
    }

    @Test
    void whoGuessesInAStolenSessionKeepsItsOwnerFromNothingInAnother() {
        Api.User owner = Api.aUser();
        for (int i = 0; i <= 10; i++) {
            Api.put(owner, "/api/v1/me/email", Map.of("email", owner.email(), "currentPassword", "guess " + i));
        }
        Api.User again = Api.signedIn(owner.username(), Api.PASSWORD);

        Map<String, String> change = Map.of("currentPassword", Api.PASSWORD, "newPassword", Api.PASSWORD + "!");

        Api.put(owner, "/api/v1/me/password", change).statusCode(429);
        Api.put(again, "/api/v1/me/password", change).statusCode(204);
    }
}

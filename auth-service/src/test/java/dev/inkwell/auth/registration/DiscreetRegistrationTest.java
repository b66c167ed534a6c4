package dev.inkwell.auth.registration;

import static dev.inkwell.auth.Api.PASSWORD;
import static dev.inkwell.auth.Api.freshName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Mails;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.account.UserResponse;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where an address has to be verified before it signs in, registration does not tell whether an account has it. */
@QuarkusTest
class DiscreetRegistrationTest {

    private static final String SUBJECT = "You have an account already";

    @Inject
    RegistrationService registration;

    @Inject
    Database database;

    private UserResponse register(String username, String email) {
        return registration.registerDiscreetly(new RegisterRequest(username, email, PASSWORD, null));
    }

    private static UserResponse shape(UserResponse user, UserResponse other) {
        return new UserResponse(
                other.id(),
                other.username(),
                other.email(),
                user.emailVerified(),
                other.displayName(),
                user.bio(),
                user.avatarUrl(),
                user.status(),
                user.suspension(),
                user.deletionDueAt(),
                user.roles(),
                user.permissions(),
                other.createdAt(),
                user.lastActiveOn(),
                user.version(),
                user.rightsVersion());
    }

    @Test
    void aKnownAddressIsAnsweredAsAFreshOneAndItsOwnerIsTold() {
        Api.User owner = Api.aUser();
        String address = owner.email().toUpperCase(Locale.ROOT);

        UserResponse known = register(freshName(), address);
        String fresh = freshName();
        UserResponse unknown = register(fresh, fresh + "@example.org");

        assertThat(shape(known, unknown)).isEqualTo(unknown);
        assertThat(known.email()).isEqualTo(address);
        assertThat(Mails.withSubject(SUBJECT, owner.email()).text()).contains(owner.username());
        assertThat(Mails.token("verify-email", fresh + "@example.org")).isNotEmpty();
    }

    @Test
    void theUsernameIsKeptInBothCases() {
        String username = freshName();
        register(username, Api.aUser().email());

        assertThatThrownBy(() -> register(username, freshName() + "@example.org"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error().code()).isEqualTo("username-taken"));
        assertThatThrownBy(() -> register(username, Api.aUser().email()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error().code()).isEqualTo("username-taken"));
    }

    @Test
    void nobodySignsInToWhatKeepsTheUsername() {
        String username = freshName();
        Api.User owner = Api.aUser();

        register(username, owner.email());

        Api.signIn(username, PASSWORD).statusCode(401);
        Api.signIn(owner.email(), PASSWORD).statusCode(200);
    }

    @Test
    void ofManyAtOnceWithOneAddressEachGetsTheSameAnswer() throws Exception {
        String address = freshName() + "@example.org";

        List<UserResponse> answers = Parallel.run(10, n -> register(freshName(), address));

        assertThat(answers).allMatch(user -> address.equals(user.email()));
        assertThat(database.number("SELECT count(*) FROM account WHERE email = ?", address))
                .isEqualTo(1);
    }
}

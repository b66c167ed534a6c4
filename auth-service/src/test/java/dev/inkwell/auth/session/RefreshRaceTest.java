package dev.inkwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.Api;
import dev.inkwell.auth.Database;
import dev.inkwell.auth.Parallel;
import dev.inkwell.auth.account.SessionEndReason;
import dev.inkwell.auth.account.SessionsMustEnd;
import dev.inkwell.kit.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What happens to one session at the same time; straight at the service, so that much happens in little time. */
@QuarkusTest
class RefreshRaceTest {

    private static final String NONE = "refused";

    @Inject
    RefreshService refreshes;

    @Inject
    SessionEnding ending;

    @Inject
    Event<SessionsMustEnd> sessionsMustEnd;

    @Inject
    Database database;

    private Api.User user;
    private UUID accountId;

    @BeforeEach
    void signIn() {
        user = Api.aUser();
        accountId = UUID.fromString(user.id());
    }

    private String refresh(String token) {
        try {
            return Objects.requireNonNull(refreshes.refresh(token, false).refreshToken());
        } catch (DomainException e) {
            return NONE;
        }
    }

    private long liveTokens() {
        return database.number(
                "SELECT count(*) FROM refresh_token WHERE session_id = ? AND spent_at IS NULL", user.sessionId());
    }

    @RepeatedTest(100)
    void fiftyAtOnceGetOneSuccessor() throws Exception {
        List<String> successors = Parallel.run(50, n -> refresh(user.refreshToken()));

        assertThat(successors).doesNotContain(NONE);
        assertThat(successors.stream().distinct()).hasSize(1);
        assertThat(liveTokens()).isEqualTo(1);
    }

    @RepeatedTest(20)
    void aChainOfRefreshesStaysOne() throws Exception {
        List<String> ends = Parallel.run(10, n -> refresh(refresh(refresh(user.refreshToken()))));

        assertThat(ends.stream().distinct()).hasSize(1);
        assertThat(liveTokens()).isEqualTo(1);
    }

    @RepeatedTest(20)
    void afterASignOutAtTheSameTimeNothingIsLeft() throws Exception {
        List<String> answers = Parallel.run(10, n -> {
            if (n == 5) {
                ending.end(user.sessionId(), accountId, SessionEndReason.SIGNED_OUT);
                return NONE;
            }
            return refresh(user.refreshToken());
        });

        assertThat(answers.stream().map(this::refresh)).containsOnly(NONE);
    }

    @RepeatedTest(20)
    void afterASuspensionAtTheSameTimeNothingIsLeft() throws Exception {
        List<String> answers = Parallel.run(10, n -> {
            if (n == 5) {
                QuarkusTransaction.requiringNew().run(this::suspend);
                return NONE;
            }
            return n % 2 == 0 ? refresh(user.refreshToken()) : signIn(user);
        });

        database.update("UPDATE account SET status = 'active' WHERE id = ?", accountId);
        assertThat(answers.stream().map(this::refresh)).containsOnly(NONE);
        assertThat(database.number("SELECT count(*) FROM session WHERE account_id = ? AND ended_at IS NULL", accountId))
                .isZero();
    }

    private void suspend() {
        sessionsMustEnd.fire(new SessionsMustEnd(accountId, null, SessionEndReason.ACCOUNT_SUSPENDED));
        database.update("UPDATE account SET status = 'suspended' WHERE id = ?", accountId);
    }

    private static String signIn(Api.User user) {
        String token = Api.signIn(user.username(), Api.PASSWORD).extract().path("refreshToken");
        return token == null ? NONE : token;
    }
}

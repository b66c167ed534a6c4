package dev.inkwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.auth.secret.MasterKeys;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {

    private final RefreshTokens before = new RefreshTokens(MasterKeys.of(1));
    private final RefreshTokens replacing = new RefreshTokens(MasterKeys.replacing(1, 2));
    private final RefreshTokens notReplacedYet = new RefreshTokens(MasterKeys.replacing(2, 1));
    private final RefreshTokens after = new RefreshTokens(MasterKeys.of(2));
    private final RefreshToken old = before.first(UUID.randomUUID());

    private static List<String> texts(List<RefreshToken> tokens) {
        return tokens.stream().map(RefreshToken::text).toList();
    }

    @Test
    void aTokenFromBeforeTheMasterKeyWasReplacedIsRead() {
        assertThat(replacing.read(old.text()))
                .hasValueSatisfying(read -> assertThat(read.sessionId()).isEqualTo(old.sessionId()));
        assertThat(after.read(old.text())).isEmpty();
    }

    @Test
    void itsSuccessorNeedsThePresentMasterKeyAlone() {
        RefreshToken successor = replacing.successorOf(old);

        assertThat(after.read(successor.text())).isPresent();
    }

    @Test
    void whileItIsReplacedEveryReplicaKnowsWhatAnotherMayHaveGiven() {
        assertThat(texts(replacing.successorsOf(old)))
                .containsExactlyInAnyOrderElementsOf(texts(notReplacedYet.successorsOf(old)))
                .contains(
                        replacing.successorOf(old).text(),
                        notReplacedYet.successorOf(old).text())
                .hasSize(2);
        assertThat(notReplacedYet.read(replacing.first(UUID.randomUUID()).text()))
                .isPresent();
        assertThat(replacing.read(notReplacedYet.first(UUID.randomUUID()).text()))
                .isPresent();
    }

    @Test
    void aMadeUpTokenIsNone() {
        assertThat(replacing.read(new RefreshTokens(MasterKeys.of(3))
                        .first(UUID.randomUUID())
                        .text()))
                .isEmpty();
    }
}

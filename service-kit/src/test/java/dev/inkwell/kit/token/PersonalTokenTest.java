package dev.inkwell.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTokenTest {

    private final String token = PersonalToken.make(new SecureRandom());

    @RepeatedTest(100)
    void aTokenIsWrittenInOneWay() {
        assertThat(token).matches("ink_pat_[0-9A-Za-z]{49}");
        assertThat(PersonalToken.isMeantBy(token)).isTrue();
        assertThat(PersonalToken.isWellFormed(token)).isTrue();
    }

    @Test
    void noTokenIsMadeTwice() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(PersonalToken.make(new SecureRandom()));
        }

        assertThat(made).hasSize(1000);
    }

    @Test
    void aMistypedTokenIsNotWellFormed() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'a' ? 'b' : 'a';
            String mistyped = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(PersonalToken.isWellFormed(mistyped)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ink_pat_", "ink_pat_%", "ink_cs_abc", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln"})
    void whatIsNoneIsNotWellFormed(String text) {
        assertThat(PersonalToken.isWellFormed(text)).isFalse();
        assertThat(PersonalToken.isWellFormed(token + text)).isEqualTo(text.isEmpty());
    }

    /** So that those who look for leaked secrets can check what they find. */
    @Test
    void theChecksumIsAsTheDocumentationSays() {
        assertThat(PersonalToken.isWellFormed("ink_pat_" + "0".repeat(43) + "458vIz"))
                .isTrue();
    }
}

package dev.inkwell.blog.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.blog.content.ContentRenderer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationRulesTest {

    private record Settings(boolean holdFirst, int mostLinks, List<String> blocked) implements CommentConfig {

        @Override
        public Duration editWindow() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int rate() {
            return 1;
        }

        @Override
        public Duration rateWindow() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<List<String>> blockedWords() {
            return Optional.of(blocked);
        }

        @Override
        public int reportsToHold() {
            return 1;
        }

        @Override
        public Duration keepRefused() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration removalInterval() {
            return Duration.ofSeconds(5);
        }
    }

    private static CommentStatus judge(Settings settings, String body, boolean hasApproved) {
        CommentText text = new CommentText(body, new ContentRenderer().renderComment(body));
        return new ModerationRules(settings).judge(text, () -> hasApproved);
    }

    @Test
    void theFirstOfAPersonIsHeldWhereTheSiteWantsThat() {
        Settings held = new Settings(true, 2, List.of());

        assertThat(judge(held, "Hello", false)).isEqualTo(CommentStatus.PENDING);
        assertThat(judge(held, "Hello", true)).isEqualTo(CommentStatus.APPROVED);
        assertThat(judge(new Settings(false, 2, List.of()), "Hello", false)).isEqualTo(CommentStatus.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "Buy CHEAP watches now, SPAM",
        "a cheap-looking heron, APPROVED",
        "Безплатно!, SPAM",
        "cheaper watches, APPROVED",
        "$100% off, SPAM",
    })
    void blockedWordsMakeSpam(String body, CommentStatus status) {
        Settings settings = new Settings(false, 2, List.of("cheap watches", "безплатно", "100%"));

        assertThat(judge(settings, body, true)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'one https://a.example', APPROVED",
        "'[a](https://a.example) and https://b.example', PENDING",
        "'`https://a.example` `https://b.example`', APPROVED",
    })
    void linksAreCountedAsTheyAreShown(String body, CommentStatus status) {
        assertThat(judge(new Settings(false, 1, List.of()), body, true)).isEqualTo(status);
    }
}

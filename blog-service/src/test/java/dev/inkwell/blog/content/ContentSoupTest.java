package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for any source; a failure names the seed that repeats it: {@code -Dcontent.seed=...}. */
class ContentSoupTest {
    private static final int DOCUMENTS = 4_000;

    private final ContentRenderer renderer = new ContentRenderer();

    @ParameterizedTest
    @EnumSource
    void anySourceGivesHtmlThatIsAllowedAndStable(ContentFormat format) {
        long first = Long.getLong("content.seed", 20260101L);
        for (long seed = first; seed < first + DOCUMENTS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            String source = Soup.of(random);

            RenderedContent content = renderer.render(format, source);

            assertThat(HtmlAudit.findings(content.html()))
                    .as("seed %d: %s", seed, source)
                    .isEmpty();
            assertThat(renderer.render(ContentFormat.HTML, content.html()).html())
                    .as("seed %d: %s", seed, source)
                    .isEqualTo(content.html());
            assertThat(content.excerpt()).hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH);
        }
    }
}

package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World! | hello-world",
                "  --A   B-- | a-b",
                "Don't panic: it’s fine | dont-panic-its-fine",
                "Crème brûlée & Straße | creme-brulee-and-strasse",
                "Ærøskøbing, Łódź, Đorđe, Þór | aeroskobing-lodz-dorde-thor",
                "Привет, мир | privet-mir",
                "Ёлка и Щи | yolka-i-shchi",
                "Київ та її | kiyiv-ta-yiyi",
                "Καλημέρα κόσμε | kalimera-kosme",
                "ＡＢＣ ① ﬁn | abc-1-fin",
                "Java 25 と日本語 | java-25",
                "日本語 | post",
                "🎉🎉 | post",
                "C++ vs. C# | c-vs-c",
                "../../etc/passwd | etc-passwd",
                "İstanbul | istanbul",
                "feed | post-feed",
                "Trending | post-trending",
                "507f1f77bcf86cd799439011 | post-507f1f77bcf86cd799439011",
                "018f4c7e-7b1a-7c3d-8e2f-0123456789ab | post-018f4c7e-7b1a-7c3d-8e2f-0123456789ab"
            })
    void aTitleBecomesASlug(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void anEmptyTitleHasASlugToo() {
        assertThat(Slug.of("")).isEqualTo("post");
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        String slug = Slug.of("word ".repeat(100));

        assertThat(slug)
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH)
                .endsWith("word")
                .startsWith("word-word");
    }

    @Test
    void oneLongWordIsCutWithin() {
        assertThat(Slug.of("x".repeat(1_000_000))).isEqualTo("x".repeat(Slug.MAX_LENGTH));
    }

    @Test
    void aNumberFitsWithinTheLength() {
        assertThat(Slug.numbered("a-b", 2)).isEqualTo("a-b-2");
        assertThat(Slug.numbered("x".repeat(Slug.MAX_LENGTH), 1234)).isEqualTo("x".repeat(95) + "-1234");
        assertThatThrownBy(() -> Slug.numbered("a", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "ä", "a b", "feed", "507f1f77bcf86cd799439011"})
    void someSlugsMayNotBeChosen(String slug) {
        assertThat(Slug.isAcceptable(slug)).isFalse();
    }

    @Test
    void anyTitleGivesAnAcceptableSlug() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 20_000; i++) {
            String title = random.ints(random.nextInt(160), 0, random.nextBoolean() ? 0x250 : 0x30000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            String slug = Slug.of(title);

            assertThat(Slug.isAcceptable(slug)).as("%s from %s", slug, title).isTrue();
            assertThat(Slug.isAcceptable(Slug.numbered(slug, 2 + random.nextInt(1000))))
                    .as(slug)
                    .isTrue();
        }
    }
}

package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the slug of any title. */
class SlugPropertyTest {

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> pieces = Arbitraries.of(
                "feed",
                "Trending",
                "507f1f77bcf86cd799439011",
                "018f4c7e-7b1a-7c3d-8e2f-0123456789ab",
                "-",
                " ",
                "é",
                "ß",
                "Щ",
                "日",
                "'",
                "word",
                "2");
        Arbitrary<String> likely = pieces.list().ofMaxSize(60).map(all -> String.join("", all));
        return Arbitraries.oneOf(Arbitraries.strings(), pieces, likely);
    }

    @Property
    void theSlugOfAnyTitleMayBeChosen(@ForAll("titles") String title) {
        assertThat(Slug.isAcceptable(Slug.of(title))).isTrue();
    }

    @Property
    void aSlugIsItsOwnSlug(@ForAll("titles") String title) {
        String slug = Slug.of(title);

        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Property
    void aNumberedSlugMayBeChosenAndIsAnother(@ForAll("titles") String title, @ForAll @IntRange(min = 2) int number) {
        String slug = Slug.of(title);
        String numbered = Slug.numbered(slug, number);

        assertThat(Slug.isAcceptable(numbered)).isTrue();
        assertThat(numbered).isNotEqualTo(slug).endsWith("-" + number);
    }
}

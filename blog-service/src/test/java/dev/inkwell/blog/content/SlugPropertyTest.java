package dev.inkwell.blog.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the slug of any title. */
class SlugPropertyTest {

    @Property
    void theSlugOfAnyTitleMayBeChosen(@ForAll String title) {
        assertThat(Slug.isAcceptable(Slug.of(title))).isTrue();
    }

    @Property
    void aSlugIsItsOwnSlug(@ForAll String title) {
        String slug = Slug.of(title);

        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Property
    void aNumberedSlugMayBeChosenAndIsAnother(@ForAll String title, @ForAll @IntRange(min = 2) int number) {
        String slug = Slug.of(title);
        String numbered = Slug.numbered(slug, number);

        assertThat(Slug.isAcceptable(numbered)).isTrue();
        assertThat(numbered).isNotEqualTo(slug).endsWith("-" + number);
    }
}

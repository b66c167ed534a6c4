package dev.inkwell.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.kit.json.Text;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for any cursor, whether a list gave it out or somebody made it up. */
class CursorPropertyTest {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 512;

    @Property
    void whatWasGivenOutComesBack(@ForAll @Size(min = 1, max = 4) List<@StringLength(max = 20) String> parts) {
        Assume.that(parts.stream().noneMatch(part -> part.contains(SEPARATOR) || !Text.isStorable(part)));
        Assume.that(parts.size() > 1 || !parts.getFirst().isEmpty());
        String encoded = new Cursor(parts).encode();
        Assume.that(encoded.length() <= MAX_LENGTH);

        assertThat(Cursor.decode(encoded).parts()).isEqualTo(parts);
    }

    @Property
    void whatWasMadeUpIsReadOrRefused(@ForAll String madeUp) {
        isReadOrRefused(madeUp);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
        isReadOrRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Provide
    Arbitrary<String> instants() {
        return Arbitraries.of(
                "2026-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-000001-01-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 100) String text, @ForAll("instants") String instant) {
        for (String joined : List.of(text, instant + SEPARATOR + text, text + SEPARATOR + SEPARATOR + instant)) {
            isReadOrRefused(Base64.getUrlEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void isReadOrRefused(String encoded) {
        for (int index = 0; index < 4; index++) {
            try {
                Cursor cursor = Cursor.decode(encoded);
                assertThat(Text.isStorable(String.join("", cursor.parts()))).isTrue();
                assertThat(cursor.instant(index))
                        .isBetween(
                                Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999999Z"));
                cursor.require(index, "expected");
            } catch (DomainException e) {
                assertThat(e.error().category()).isEqualTo(Category.MALFORMED);
            }
        }
    }
}

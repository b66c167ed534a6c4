package dev.inkwell.blog.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.conversions.Bson;

/** What holds for any text that is sent as a filter. */
class FilterPropertyTest {

    private static final Map<String, FilterField> FIELDS = Map.of(
            "tag", FilterField.text("tags", false, text -> text),
            "language", FilterField.text("details.language", true, text -> text),
            "words", FilterField.wholeNumber("wordCount"),
            "at", FilterField.instant("publishedAt"));

    private static final List<String> PIECES = List.of(
            "tag",
            "language",
            "words",
            "at",
            "status",
            "$where",
            "=",
            "!=",
            ">",
            ">=",
            "<",
            "<=",
            "in",
            "not",
            "and",
            "or",
            "(",
            ")",
            ",",
            "null",
            "a",
            "'",
            "\"",
            "\\",
            "'a b'",
            "1",
            "-1",
            "99999999999",
            "2026-01-31",
            "2026-13-31",
            "2026-01-31T00:00:00Z",
            "0000-00-00",
            "\u0000",
            "\ud800",
            "日本",
            "\u2028",
            "{",
            "}",
            ":");

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<String> likely() {
        Arbitrary<String> conditions = Arbitraries.of(
                "tag = a", "tag not in (a, 'b')", "words > 1", "at < 2026-01-31", "language != null", "not tag = 'x'");
        return conditions.list().ofMinSize(1).ofMaxSize(12).flatMap(all -> Arbitraries.of(
                        " and ", " or ", ") and (", ") or (", " and not ")
                .map(joint -> "(" + String.join(joint, all) + ")"));
    }

    @Property
    void anyTextIsAQueryOrIsRefused(@ForAll String text) {
        isAQueryOrIsRefused(text);
    }

    @Property
    void anyPiecesAreAQueryOrAreRefused(@ForAll("soups") String text) {
        isAQueryOrIsRefused(text);
    }

    @Property
    void whatIsWellFormedIsAQueryThatItsSpacesDoNotChange(@ForAll("likely") String text) {
        Bson query = Filter.parse(text).query(FIELDS);

        String spaced = "  " + text.replace(" ", " \t\n ").replace("(", " ( ").replace(")", " ) ");
        assertThat(Filter.parse(spaced).query(FIELDS).toBsonDocument()).isEqualTo(query.toBsonDocument());
    }

    @Property
    void aValueInQuotesIsTakenAsItIs(@ForAll String value) {
        String escaped = value.replace("\\", "\\\\").replace("'", "\\'");
        String text = "tag = '" + escaped + "'";
        try {
            assertThat(Filter.parse(text).valuesOf("tag")).containsExactly(value);
        } catch (DomainException e) {
            assertThat(text.length() > 1000 || !dev.inkwell.kit.json.Text.isStorable(value))
                    .isTrue();
        }
    }

    /** No member but those of the fields stands in it, and no operator but those that filters know. */
    private static void isAQueryOrIsRefused(String text) {
        try {
            String query = Filter.parse(text).query(FIELDS).toBsonDocument().toJson();
            assertThat(query).doesNotContain("\"$where\"", "\"$expr\"", "\"$regex\"", "\"$function\"");
        } catch (DomainException e) {
            assertThat(e.error().category()).isEqualTo(Category.INVALID);
            assertThat(e.errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                    .isEqualTo("/filter"));
        }
    }
}

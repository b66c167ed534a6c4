package dev.inkwell.blog.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.inkwell.kit.problem.DomainException;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final Map<String, FilterField> FIELDS = Map.of(
            "tag", FilterField.text("tags", false, text -> text),
            "language", FilterField.text("details.language", true, text -> text),
            "words", FilterField.wholeNumber("wordCount"),
            "at", FilterField.instant("publishedAt"));

    private static BsonDocument query(String text) {
        return Filter.parse(text).query(FIELDS).toBsonDocument();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tag = java                    | {tags: {$in: ['java']}}",
                "tag='c sharp'                 | {tags: {$in: ['c sharp']}}",
                "tag = \"it's \\\"\\\\\\'\"    | {tags: {$in: ['it\\'s \"\\\\\\'']}}",
                "tag = '$ne'                   | {tags: {$in: ['$ne']}}",
                "tag = 'and'                   | {tags: {$in: ['and']}}",
                "tag = 2010-fund               | {tags: {$in: ['2010-fund']}}",
                "tag = v                       | {tags: {$in: ['v']}}",
                "tag = 日本語                   | {tags: {$in: ['日本語']}}",
                "tag != java                   | {tags: {$not: {$in: ['java']}}}",
                "tag in (a, 'b' ,c)            | {tags: {$in: ['a', 'b', 'c']}}",
                "tag NOT IN (a)                | {tags: {$not: {$in: ['a']}}}",
                "language = null               | {'details.language': {$in: [null]}}",
                "language = 'null'             | {'details.language': {$in: ['null']}}",
                "words > 5                     | {wordCount: {$gt: 5}}",
                "words >= 5                    | {wordCount: {$gte: 5}}",
                "words<5                       | {wordCount: {$lt: 5}}",
                "words <= 5                    | {wordCount: {$lte: 5}}",
                "not words < 5                 | {wordCount: {$not: {$lt: 5}}}",
                "not not words < 5             | {wordCount: {$lt: 5}}",
                "at >= 2026-01-31              | {publishedAt: {$gte: {$date: '2026-01-31T00:00:00Z'}}}",
                "at < 2026-01-31T10:00:00.5Z   | {publishedAt: {$lt: {$date: '2026-01-31T10:00:00.5Z'}}}",
                "at < '2026-01-31T12:00:00+02:00' | {publishedAt: {$lt: {$date: '2026-01-31T10:00:00Z'}}}",
                "tag = a or tag = b and words > 1 | {$or: [{tags: {$in: ['a']}}, {$and: [{tags: {$in: ['b']}}, {wordCount: {$gt: 1}}]}]}",
                "(tag = a or tag = b) and words > 1 | {$and: [{tags: {$in: ['a', 'b']}}, {wordCount: {$gt: 1}}]}",
                "not (tag = a and words > 1)   | {$or: [{tags: {$not: {$in: ['a']}}}, {wordCount: {$not: {$gt: 1}}}]}",
                "not (tag = a or words > 1)    | {$and: [{tags: {$not: {$in: ['a']}}}, {wordCount: {$not: {$gt: 1}}}]}",
                "not tag = a and words > 1     | {$and: [{tags: {$not: {$in: ['a']}}}, {wordCount: {$gt: 1}}]}",
                "((( tag = a )))               | {tags: {$in: ['a']}}"
            })
    void aFilterIsAQuery(String filter, String query) {
        assertThat(query(filter)).isEqualTo(BsonDocument.parse(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                  | syntax        | At character 1: Expected a field, 'not' or '(', but there is the end.",
                "tag                 | syntax        | At character 4: Expected =, !=, >, >=, <, <=, 'in' or 'not in', but there is the end.",
                "tag = a tag = b     | syntax        | At character 9: Expected 'and', 'or' or the end, but there is 'tag'.",
                "(tag = a            | syntax        | At character 9: Expected ')', but there is the end.",
                "tag = a)            | syntax        | At character 8: Expected 'and', 'or' or the end, but there is ')'.",
                "tag = 'a            | syntax        | At character 7: This quote is not closed.",
                "tag = 'a\\n'        | syntax        | At character 9: A backslash stands before a quote or another backslash.",
                "tag = 'a\\          | syntax        | At character 9: A backslash stands before a quote or another backslash.",
                "tag = $ne           | syntax        | At character 7: This character stands in quotes only.",
                "tag == a            | syntax        | At character 6: Expected a value, but there is '='.",
                "tag = and           | syntax        | At character 7: Expected a value, but there is 'and'.",
                "tag in a            | syntax        | At character 8: Expected '(', but there is 'a'.",
                "tag in ()           | syntax        | At character 9: Expected a value, but there is ')'.",
                "'tag' = a           | syntax        | At character 1: Expected a field, 'not' or '(', but there is 'tag'.",
                "status = draft      | unknown-field | At character 1: There is no such field to filter by.",
                "$where = a          | syntax        | At character 1: This character stands in quotes only.",
                "tag = a and x.y = 1 | unknown-field | At character 13: There is no such field to filter by.",
                "tag > a             | not-ordered   | At character 1: This field is compared by =, != and in only.",
                "tag = null          | wrong-type    | At character 7: Text.",
                "language > null     | not-ordered   | At character 1: This field is compared by =, != and in only.",
                "words = many        | wrong-type    | At character 9: A whole number.",
                "words = 99999999999 | wrong-type    | At character 9: A whole number.",
                "at = 2026-02-30     | wrong-type    | At character 6: An instant (RFC 3339), such as 2026-01-31T00:00:00Z, or a day, such as 2026-01-31.",
                "at = +99999-01-01   | syntax        | At character 6: This character stands in quotes only."
            })
    void whatIsWrongIsNamedWithItsPlace(String filter, String code, String detail) {
        DomainException refusal = catchThrowableOfType(DomainException.class, () -> query(filter));

        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/filter");
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isEqualTo(detail);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag = '\u0000'",
                "tag = '\ud800'",
                "((((((((((( tag = a )))))))))))",
                "not not not not not not not not not not not tag = a"
            })
    void whatCannotBeStoredOrReadIsRefused(String filter) {
        assertThat(catchThrowableOfType(DomainException.class, () -> query(filter)))
                .isNotNull();
    }

    @Test
    void aFilterIsBounded() {
        String most = "tag in (" + "a,".repeat(49) + "a)";

        assertThat(query(most).toString()).contains("a");
        for (String more : List.of("tag = '" + "a".repeat(1000) + "'", most + " or tag = a", "(".repeat(900))) {
            assertThat(catchThrowableOfType(DomainException.class, () -> query(more)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tag = a                           | a",
                "words > 1 and (tag in (a, b, a))  | a,b",
                "(words > 1 and tag = a) and at > 2026-01-01 | a",
                "tag = a or tag = b                | a,b",
                "not tag = a                       |",
                "tag != a                          |",
                "words > 1                         |",
                "tag = a or words > 1 and tag = b  |",
                "tag = a or tag in (b, c)          | a,b,c",
                "tag = a or tag != b               |",
                "tag = a or language = en          |"
            })
    void whatEveryMatchHasIsKnown(String filter, String tags) {
        List<Object> required = Filter.parse(filter).required("tag", FIELDS).orElse(List.of());

        assertThat(required).isEqualTo(tags == null ? List.of() : List.of((Object[]) tags.split(",")));
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        assertThat(Filter.parse("language in (en, null)").required("language", FIELDS))
                .isEmpty();
    }
}

package dev.inkwell.kit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValueTest {

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(QueryValue.instant("from", null)).isEmpty();
        assertThat(QueryValue.flag("emailVerified", null)).isEmpty();
    }

    @Test
    void valuesAreRead() {
        assertThat(QueryValue.instant("from", "2026-02-01T01:00:00+01:00"))
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(QueryValue.day("from", "2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(QueryValue.flag("emailVerified", "false")).contains(false);
        assertThat(QueryValue.text("text", "Zoë", 3, 100)).contains("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-02-30T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-01-01"
            })
    void anInstantThatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> QueryValue.instant("from", value))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error ->
                                assertThat(error.pointer() + " " + error.code()).isEqualTo("/from wrong-format")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-02-29", "2026-1-1", "12026-01-01", "2026-01-01T00:00:00Z"})
    void aDayThatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> QueryValue.day("from", value)).isInstanceOf(DomainException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "abcdef", "a\u0000bc", "a\ud800bc"})
    void textThatCantBeStoredOrHasAnotherLengthIsRefused(String value) {
        assertThatThrownBy(() -> QueryValue.text("text", value, 3, 5)).isInstanceOf(DomainException.class);
    }

    @Test
    void whatIsNotAmongTheChoicesIsRefusedWithThem() {
        assertThatThrownBy(() -> QueryValue.oneOf("sort", "c", Stream.of("b", "a"), text -> text))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                refusal.errors().getFirst().detail())
                        .isEqualTo("One of: a, b."));
    }
}

package dev.inkwell.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.DomainException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void partsComeBackAsTheyWere() {
        Instant instant = Instant.parse("2026-01-02T03:04:05.678901Z");

        Cursor read = Cursor.decode(Cursor.of(instant.toString(), "é").encode());

        assertThat(read.instant(0)).isEqualTo(instant);
        assertThat(read.part(1)).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "+999999999-12-31T23:59:59Z", "-000001-01-01T00:00:00Z", "2026-13-01T00:00:00Z"})
    void anInstantThatNoDatabaseHoldsIsRefused(String part) {
        Cursor cursor = Cursor.of(part, "1");

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(DomainException.class);
    }
}

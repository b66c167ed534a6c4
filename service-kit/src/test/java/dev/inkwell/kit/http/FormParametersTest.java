package dev.inkwell.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParametersTest {

    @Test
    void textIsReadInWhateverScriptEscapedOrNot() {
        assertThat(FormParameters.parse("a=p%C3%A4ss+w%2Brd&b=päss&%E2%82%AC=%F0%9F%A6%86&c&d=x=y&&f=%EF%BF%BD"))
                .isEqualTo(Map.of("a", "päss w+rd", "b", "päss", "€", "🦆", "c", "", "d", "x=y", "f", "\uFFFD"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsNoParameters(String form) {
        assertThat(FormParameters.parse(form)).isEmpty();
    }

    /** A replacement character that stands there unescaped was another byte before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%zz",
                "a=%-1",
                "a=b&a=c",
                "a=%00",
                "a=%ff%fe",
                "%ff=a",
                "a=%C3",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=%F5%80%80%80",
                "a=\uFFFD"
            })
    void whatIsNoTextIsRefused(String form) {
        assertThatThrownBy(() -> FormParameters.parse(form))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.error()).isEqualTo(CommonError.MALFORMED_REQUEST));
    }
}

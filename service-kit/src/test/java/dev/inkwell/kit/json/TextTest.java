package dev.inkwell.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0",
                "\u2003\u202f\u205f",
                "\u3000",
                "\u200b\u200c\u200d",
                "\u2028\u2029",
                "\ufeff\u00ad",
                "\u202e\u2066",
                "\ufe0f",
                "\u0301",
                "\u034f",
                "\u115f\u1160\u3164\uffa0",
                "\u2800",
                "\udb40\udc41"
            })
    void nothingIsSeenOf(String text) {
        assertThat(Text.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00a0a", "é", "e\u0301", "\ud83d\ude00", "日", "ک\u200c", "-", "7", "\u200b."})
    void somethingIsSeenOf(String text) {
        assertThat(Text.isVisible(text)).isTrue();
    }
}

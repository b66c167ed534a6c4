package dev.inkwell.blog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.blog.testing.Wycheproof;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySetTest {

    private static String setOf(List<JsonNode> keys) {
        return "{\"keys\":" + keys + "}";
    }

    @Test
    void keysForOtherUsesAndAlgorithmsAreLeftAlone() throws IOException {
        List<JsonNode> keys = Wycheproof.keys();
        assertThat(keys).hasSizeGreaterThan(10);

        assertThat(KeySet.parse(setOf(keys))).containsOnlyKeys("kid-ec-sign");
    }

    @Test
    void aSetWithoutAUsableKeyIsNone() throws IOException {
        List<JsonNode> others = Wycheproof.keys().stream()
                .filter(key -> !key.path("alg").asText().equals("ES256"))
                .toList();

        assertThatThrownBy(() -> KeySet.parse(setOf(others))).isInstanceOf(IOException.class);
    }
}

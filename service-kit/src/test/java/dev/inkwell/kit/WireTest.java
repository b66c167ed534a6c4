package dev.inkwell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WireTest {

    private static final int LIMIT = 64 * 1024;

    private static final String CHUNKED = """
            POST /notes HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Transfer-Encoding: chunked

            """.replace("\n", "\r\n");

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static String get(String address) throws IOException {
        return Wire.exchange("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private static void isProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsOnlyOnce("form-action 'none'")
                .contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, LIMIT + 1_000, 2 * LIMIT, 20 * LIMIT})
    void aChunkedBodyOverTheLimitIsTooLarge(int length) throws IOException {
        String open = "{\"title\":\"";
        String body = chunk(open) + chunk("a".repeat(length - open.length())) + chunk("");

        isProblem(Wire.exchange(CHUNKED + body), 413, "body-too-large");
    }

    @Test
    void aBodyWithoutEndIsTooLarge() throws IOException {
        isProblem(Wire.flood(CHUNKED + chunk("{\"title\":\""), chunk("a".repeat(1_000))), 413, "body-too-large");
    }

    @Test
    void aChunkedBodyWithinTheLimitIsRead() throws IOException {
        String body = chunk("{\"title\":") + chunk("\"a\"}") + chunk("");

        String answer = Wire.exchange(CHUNKED.replace("Host", "Connection: close\r\nHost") + body);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"title\":\"a\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/notes/%",
                "/notes/%e",
                "/notes/a%0",
                "/notes?limit=%zz",
                "/notes/{x}",
                "/notes/a|b",
                "/q/%zz"
            })
    void anAddressThatIsNoneIsMalformed(String address) throws IOException {
        isProblem(get(address), 400, "malformed-request");
    }
}

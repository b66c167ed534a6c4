package dev.inkwell.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Firefox on Linux   | Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
            Chrome on Windows  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            Edge on Windows    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0
            Safari on macOS    | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15
            Safari on iPhone   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1
            Chrome on iPhone   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1
            Chrome on Android  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36
            curl               | curl/8.5.0
            okhttp             | okhttp/4.12.0
            Apache-HttpClient  | Apache-HttpClient/4.5.13 (Java/25)
            Mozilla            | Mozilla/5.0
            Unknown            | <script>alert(1)</script>
            Unknown            | ''
            """)
    void aDeviceIsCalledWhatPeopleCallIt(String name, String userAgent) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void whatSaysNothingIsUnknown() {
        assertThat(DeviceName.of(null)).isEqualTo("Unknown");
        assertThat(DeviceName.of("a".repeat(300))).isEqualTo("Unknown");
    }
}

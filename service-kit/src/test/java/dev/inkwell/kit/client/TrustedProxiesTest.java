package dev.inkwell.kit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.inkwell.kit.startup.StartupException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final String CLIENT = "203.0.113.7";

    private static TrustedProxies trusting(String... networks) {
        return new TrustedProxies(() -> Optional.of(Arrays.asList(networks)));
    }

    private static String client(TrustedProxies proxies, String peer, String... lines) {
        return proxies.client(peer, List.of(lines));
    }

    @Test
    void nobodyIsTrustedUnlessConfigured() {
        TrustedProxies proxies = new TrustedProxies(Optional::empty);

        assertThat(client(proxies, "10.0.0.1", CLIENT)).isEqualTo("10.0.0.1");
    }

    @Test
    void whoIsNoTrustedProxyIsTheClientWhateverItSays() {
        assertThat(client(trusting("10.0.0.0/8"), CLIENT, "198.51.100.1")).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7",
                "198.51.100.1, 203.0.113.7",
                "198.51.100.1,10.9.9.9, 203.0.113.7",
                "203.0.113.7, 10.1.2.3",
                "198.51.100.1, 203.0.113.7, 10.1.2.3,10.1.2.4",
                "garbage, 203.0.113.7",
                "198.51.100.1:8080, 203.0.113.7:50123",
                "203.0.113.7:50123, 10.1.2.3:80"
            })
    void theLastOneThatIsNoTrustedProxyIsTheClient(String forwardedFor) {
        assertThat(client(trusting("10.0.0.0/8"), "10.0.0.1", forwardedFor)).isEqualTo(CLIENT);
    }

    @Test
    void linesCountInTheirOrder() {
        assertThat(client(trusting("10.0.0.0/8"), "10.0.0.1", "198.51.100.1", CLIENT))
                .isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "198.51.100.1, unknown", "example.org"})
    void whereAProxyTellsNoAddressItIsItsOwn(String forwardedFor) {
        assertThat(client(trusting("10.0.0.0/8"), "10.0.0.1", forwardedFor)).isEqualTo("10.0.0.1");
    }

    @Test
    void networksOfBothKindsAndSingleAddressesAreTaken() {
        TrustedProxies proxies = trusting(" 10.1.2.3", "2001:db8::/32");

        assertThat(client(proxies, "10.1.2.3", CLIENT)).isEqualTo(CLIENT);
        assertThat(client(proxies, "2001:db8:0:0:0:0:0:1", CLIENT)).isEqualTo(CLIENT);
        assertThat(client(proxies, "10.1.2.4", CLIENT)).isEqualTo("10.1.2.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", ""})
    void whatIsNoNetworkStopsTheStart(String network) {
        assertThatThrownBy(() -> trusting(network))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("INKWELL_PROXY_TRUSTED");
    }
}

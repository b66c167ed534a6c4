package dev.inkwell.kit.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "' 203.0.113.7', 203.0.113.7",
        "203.0.113.7:80, 203.0.113.7",
        "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1",
        "2001:db8::1:443, 2001:db8:0:0:0:0:1:443",
        "fe80::1%1, fe80:0:0:0:0:0:0:1"
    })
    void addressesAreReadInAnyForm(String text, String address) {
        assertThat(IpAddress.parse(text)).contains(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "example.org",
                "203.0.113.7:",
                "203.0.113.7:x",
                "203.0.113.7:123456",
                "example.org:80",
                "[2001:db8::1]:",
                "2001:db8::1]:443",
                "[203.0.113.7",
                "1.2.3.4.5",
                "%",
                "fe80::1%nowhere",
                "\u0661.2.3.4"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void aClientOfIpv6CannotLeaveItsNetwork() {
        assertThat(IpAddress.network("2001:db8:0:1:aaaa:0:0:1"))
                .isEqualTo(IpAddress.network("2001:db8:0:1:bbbb:0:0:2"))
                .isNotEqualTo(IpAddress.network("2001:db8:0:2:aaaa:0:0:1"));
        assertThat(IpAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }
}

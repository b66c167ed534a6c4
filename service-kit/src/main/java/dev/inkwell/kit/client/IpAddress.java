package dev.inkwell.kit.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads IP addresses in the forms that proxies send them in. */
final class IpAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /** Of IPv6 after brackets alone: what stands behind the last colon is a part of the address otherwise. */
    private static final Pattern PORT = Pattern.compile("^(\\[[^]]+]|[0-9.]+):[0-9]{1,5}$");

    private IpAddress() {}

    /** The usual form, without the port that some proxies add; empty for names, garbage and what a proxy hides (RFC 7239, section 6). */
    static Optional<String> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String literal = PORT.matcher(text.strip()).replaceFirst("$1");
            return Optional.of(withoutZone(InetAddress.ofLiteral(literal).getHostAddress()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** RFC 4291, section 2.5.4: whoever has an IPv6 address has 2^64 of them. */
    static String network(String address) {
        InetAddress parsed = InetAddress.ofLiteral(address);
        if (!(parsed instanceof Inet6Address)) {
            return address;
        }
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES), IPV6_BYTES);
        try {
            return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}

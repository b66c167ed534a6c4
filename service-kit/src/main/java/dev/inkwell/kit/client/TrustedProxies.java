package dev.inkwell.kit.client;

import dev.inkwell.kit.startup.StartupException;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the client from the proxies. Each proxy appends to {@code X-Forwarded-For} whom it was asked by; what stands before
 * that may be made up by the client. So it is read from its end, for as long as those who wrote it are trusted.
 */
@Singleton
class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(ProxyConfig config) {
        this.networks = config.trusted().orElse(List.of()).stream()
                .map(TrustedProxies::network)
                .toList();
    }

    /** So that a wrong setting stops the start, and not the first request. */
    void prepare(@Observes StartupEvent start) {}

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "INKWELL_PROXY_TRUSTED takes networks such as 10.1.0.0/16, parted by commas, and not " + text
                            + ".");
        }
    }

    /**
     * @param peer who has opened the connection
     * @param forwardedFor the lines of {@code X-Forwarded-For}, in their order
     */
    String client(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();
        String nearest = peer;
        for (String hop : hops.reversed()) {
            Optional<String> before = isTrusted(nearest) ? IpAddress.parse(hop) : Optional.empty();
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        InetSocketAddress candidate = new InetSocketAddress(InetAddress.ofLiteral(address), 0);
        return networks.stream().anyMatch(network -> network.matches(candidate));
    }
}

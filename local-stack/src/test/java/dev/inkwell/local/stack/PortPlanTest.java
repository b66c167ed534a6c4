package dev.inkwell.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void furtherReplicasTakeThePortsThatFollowAndThatAreNobodysOwn() {
        PortPlan plan = PortPlan.of(settings(Map.of("BLOG_REPLICAS", "3", "AUTH_REPLICAS", "3")));

        assertThat(plan.auth()).isEqualTo(List.of(8081, 8082, 8083));
        assertThat(plan.blog()).isEqualTo(List.of(8080, 8084, 8085));
    }

    @Test
    void settingsThatAreNoPortsAreRefused() {
        assertThatThrownBy(() -> settings(Map.of("BLOG_PORT", "eighty")))
                .hasMessage("BLOG_PORT=eighty is not a number from 0 to 65535.");
        assertThatThrownBy(() -> settings(Map.of("BLOG_REPLICAS", "0")))
                .hasMessage("BLOG_REPLICAS=0 is not a number from 1 to 9.");
        assertThatThrownBy(() -> settings(Map.of("AUTH_PORT", "8080"))).hasMessageContaining("must differ");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = new PortPlan(List.of(taken.getLocalPort()), List.of());

            assertThatThrownBy(() -> plan.requireFree(Duration.ZERO))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken");
        }
    }

    private static StackSettings settings(Map<String, String> environment) {
        return StackSettings.from(Path.of(""), environment);
    }
}

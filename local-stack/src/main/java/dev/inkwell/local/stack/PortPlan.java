package dev.inkwell.local.stack;

import dev.inkwell.local.process.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who listens where: the first replica of each service on its own port, further ones on the ports that follow and that no first
 * one has.
 */
record PortPlan(List<Integer> auth, List<Integer> blog) {

    static PortPlan of(StackSettings settings) {
        int auth = settings.authPort() == 0 ? Ports.free() : settings.authPort();
        int blog = settings.blogPort() == 0 ? Ports.free() : settings.blogPort();
        Set<Integer> taken = new HashSet<>(Set.of(auth, blog));
        boolean anyFree = settings.authPort() == 0 || settings.blogPort() == 0;
        return new PortPlan(
                following(auth, settings.authReplicas(), taken, anyFree),
                following(blog, settings.blogReplicas(), taken, anyFree));
    }

    /** Raises StackException for a port that somebody listens on for longer than that. */
    void requireFree(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        Stream.concat(auth.stream(), blog.stream()).forEach(port -> requireFree(port, deadline));
    }

    private static void requireFree(int port, Instant deadline) {
        while (!Ports.isFree(port)) {
            if (!Instant.now().isBefore(deadline)) {
                throw new StackException("Port " + port + " is taken: stop what listens there, or choose another, for"
                        + " example `BLOG_PORT=9080 AUTH_PORT=9081 make run`.");
            }
            Readiness.pause();
        }
    }

    /** The port that a variable names; 0, for any free one, where it is not set. */
    static int configured(Map<String, String> environment, String variable) {
        return number(environment, variable, 0, 0, 65535);
    }

    static int number(Map<String, String> environment, String variable, int fallback, int least, int most) {
        String value = environment.getOrDefault(variable, "");
        try {
            int number = value.isEmpty() ? fallback : Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw new StackException(variable + "=" + value + " is not a number from " + least + " to " + most + ".");
    }

    private static List<Integer> following(int first, int count, Set<Integer> taken, boolean anyFree) {
        List<Integer> ports = new ArrayList<>(List.of(first));
        for (int port = first; ports.size() < count; ) {
            port = anyFree ? Ports.free() : port + 1;
            if (taken.add(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }
}

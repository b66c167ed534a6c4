package dev.inkwell.system;

import static org.awaitility.Awaitility.await;

import dev.inkwell.local.mailbox.Mailbox;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Inkwell as {@code make run} starts it: its own process, its own home, free ports; known through endpoints.json alone. */
final class RunningStack {

    private static final int START_SECONDS = 240;

    private final Process process;
    private final Path home;
    private final Mailbox mailbox;
    private final int blogPort;
    private final int authPort;

    private RunningStack(Process process, Path home, int blogPort, int authPort) {
        this.process = process;
        this.home = home;
        this.mailbox = Mailbox.in(home.resolve("mailbox"));
        this.blogPort = blogPort;
        this.authPort = authPort;
    }

    /** @param replicas of each service, on following ports */
    static RunningStack start(int replicas) throws IOException, InterruptedException {
        return start(replicas, Map.of());
    }

    /** @param settings variables of README.md, for both services */
    static RunningStack start(int replicas, Map<String, String> settings) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("inkwell-system-test");
        int blogPort = freePorts(replicas);
        int authPort = freePorts(replicas);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                Path.of("../local-stack/target/local-stack.jar").toRealPath().toString(),
                "run"));
        builder.directory(new File("..").getCanonicalFile());
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "INKWELL_HOME", home.toString(),
                        "BLOG_PORT", Integer.toString(blogPort),
                        "AUTH_PORT", Integer.toString(authPort),
                        "BLOG_REPLICAS", Integer.toString(replicas),
                        "AUTH_REPLICAS", Integer.toString(replicas),
                        "INKWELL_ADMIN_PASSWORD", "a password for tests only"));
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile());
        RunningStack stack = new RunningStack(builder.start(), home, blogPort, authPort);
        stack.awaitReady();
        return stack;
    }

    /** The first of a run of free ports, below those that outgoing connections take meanwhile. */
    private static int freePorts(int count) {
        while (true) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 32_000 - count);
            if (areFree(first, count)) {
                return first;
            }
        }
    }

    private static boolean areFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(home.resolve("endpoints.json"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("not ready: " + Files.readString(home.resolve("output.log")));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    JsonPath endpoints() {
        return JsonPath.from(home.resolve("endpoints.json").toFile());
    }

    String blog() {
        return blog(0);
    }

    String blog(int replica) {
        return "http://localhost:" + (blogPort + replica);
    }

    String auth() {
        return auth(0);
    }

    String auth(int replica) {
        return "http://localhost:" + (authPort + replica);
    }

    /** What this stack has sent, and a way to refuse it. */
    Mailbox mailbox() {
        return mailbox;
    }

    /** Kills -9 one of {@code blog, auth, postgresql, mongodb}. */
    void kill(String part) {
        long pid = endpoints().getLong("pids." + part);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** As {@link #kill}, and waits until it was started again and is ready. */
    void crash(String part) {
        long before = endpoints().getLong("pids." + part);
        kill(part);
        await().atMost(START_SECONDS, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> endpoints().getLong("pids." + part) != before);
    }

    void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}

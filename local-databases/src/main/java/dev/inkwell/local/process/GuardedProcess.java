package dev.inkwell.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process that is stopped when its owner stops it, exits, or is killed: a small shell between the two holds a pipe from the
 * owner and acts when it closes. It runs in a session of its own, so a Ctrl-C in the terminal reaches the owner only.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final String GUARDIAN = guardianScript();

    private final Process guardian;
    private final ProcessHandle process;
    private final CompletableFuture<Integer> exit;

    private GuardedProcess(Process guardian, ProcessHandle process) {
        this.guardian = guardian;
        this.process = process;
        this.exit = guardian.onExit().thenApply(ended -> {
            process.destroyForcibly();
            return ended.exitValue();
        });
    }

    /** Starts the command; what it prints is appended to the launch's log. Raises IOException where that cannot be done. */
    public static GuardedProcess start(Launch launch) throws IOException {
        List<String> command = new ArrayList<>(Sessions.ownSession());
        command.addAll(List.of("sh", "-c", GUARDIAN, "guardian"));
        command.add(launch.stopSignal());
        command.add(Long.toString(launch.patience().toMillis() / 100));
        command.add(launch.scratch() == null ? "" : launch.scratch().toString());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(launch.directory().toFile());
        builder.environment().putAll(launch.environment());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        Process guardian = builder.start();
        return new GuardedProcess(
                guardian, ProcessHandle.of(printedPid(guardian, launch)).orElse(guardian.toHandle()));
    }

    /** The id of the process itself, not of the shell that guards it. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return guardian.isAlive();
    }

    /** Completes with the exit code (128 + n after signal n) when the process has ended. */
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    /** Kills it on the spot (SIGKILL), as a crash would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exit.join();
    }

    /** Stops it by its stop signal and waits until it is gone. */
    @Override
    public void close() {
        try {
            guardian.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        exit.join();
    }

    private static long printedPid(Process guardian, Launch launch) throws IOException {
        // Not closed: closing would end the guardian's output, which it may still use.
        BufferedReader output = guardian.inputReader();
        String pid = output.readLine();
        if (pid == null) {
            throw new IOException("could not start " + launch.command().getFirst() + "; see " + launch.log());
        }
        return Long.parseLong(pid);
    }

    private static String guardianScript() {
        try (InputStream script = GuardedProcess.class.getResourceAsStream("guardian.sh")) {
            if (script == null) {
                throw new IllegalStateException("guardian.sh is missing from the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

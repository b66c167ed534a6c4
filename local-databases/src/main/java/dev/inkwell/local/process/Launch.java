package dev.inkwell.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is started, and how it ends.
 *
 * @param command the program and its arguments
 * @param environment added to the owner's environment
 * @param directory the working directory
 * @param log the file to which its output is appended
 * @param stopSignal the signal, without SIG, that asks it to stop
 * @param patience how long it may take to stop before it is killed
 * @param scratch a folder that is deleted once it has been stopped
 */
public record Launch(
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal,
        Duration patience,
        @Nullable Path scratch) {

    /** A launch that is stopped by SIGTERM within 30 seconds. */
    public static Launch of(List<String> command, Path directory, Path log) {
        return new Launch(command, Map.of(), directory, log, "TERM", Duration.ofSeconds(30), null);
    }

    public Launch withEnvironment(Map<String, String> added) {
        return new Launch(command, added, directory, log, stopSignal, patience, scratch);
    }

    public Launch stoppedBy(String signal, Duration within) {
        return new Launch(command, environment, directory, log, signal, within, scratch);
    }

    public Launch deleting(@Nullable Path folder) {
        return new Launch(command, environment, directory, log, stopSignal, patience, folder);
    }
}

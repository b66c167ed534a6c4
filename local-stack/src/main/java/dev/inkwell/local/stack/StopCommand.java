package dev.inkwell.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the stack that runs in a home, and waits for it. */
final class StopCommand {

    private static final int STOPPED_WITHIN_SECONDS = 120;

    private StopCommand() {}

    static void run(Path home) throws IOException {
        Optional<ProcessHandle> runner = Home.runner(home);
        if (runner.isEmpty()) {
            System.out.println("Nothing runs in " + home + ".");
            return;
        }
        ProcessHandle process = runner.get();
        process.destroy();
        try {
            process.onExit().get(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
            System.out.println("Stopped what ran in " + home + ".");
        } catch (TimeoutException e) {
            throw new StackException(
                    "Process " + process.pid() + " did not stop within " + STOPPED_WITHIN_SECONDS + " s.", e);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new StackException("Stopping process " + process.pid() + " was interrupted.", e);
        }
    }
}

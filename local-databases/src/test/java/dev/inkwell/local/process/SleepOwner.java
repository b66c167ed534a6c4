package dev.inkwell.local.process;

import java.nio.file.Path;
import java.util.List;

/** Guards a sleep until it is killed; prints the sleep's process id. */
final class SleepOwner {

    private SleepOwner() {}

    public static void main(String[] arguments) throws Exception {
        Path log = Path.of(arguments[0]);
        try (GuardedProcess process = GuardedProcess.start(Launch.of(List.of("sleep", "600"), log.getParent(), log))) {
            System.out.println(process.pid());
            process.exit().join();
        }
    }
}

package dev.inkwell.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GuardedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void thePublishedPidIsTheCommandsOwn() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(launch("sleep", "600"))) {
            List<String> look = List.of("ps", "-o", "args=", "-p", Long.toString(process.pid()));

            // Between fork and exec it still looks like the shell that starts it.
            await(() -> Commands.run(look).output().trim().equals("sleep 600"));
        }
    }

    @Test
    void itRunsInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws IOException {
        try (GuardedProcess process = GuardedProcess.start(launch("sleep", "600"))) {
            assertThat(session(process.pid()))
                    .isNotEqualTo(session(ProcessHandle.current().pid()));
        }
    }

    @Test
    void closingStopsItAndDeletesItsScratchFolder() throws IOException {
        Path scratch = Files.createDirectories(folder.resolve("scratch/inner")).getParent();
        GuardedProcess process = GuardedProcess.start(launch("sleep", "600").deleting(scratch));

        process.close();

        assertThat(ProcessHandle.of(process.pid())).isEmpty();
        assertThat(scratch).doesNotExist();
    }

    @Test
    void oneThatIgnoresItsStopSignalIsKilled() throws Exception {
        String deaf = "trap '' TERM; echo deaf; while :; do sleep 0.1; done";
        GuardedProcess process =
                GuardedProcess.start(launch("sh", "-c", deaf).stoppedBy("TERM", Duration.ofMillis(300)));
        await(() -> Files.readString(folder.resolve("log")).contains("deaf"));

        process.close();

        assertThat(process.exit().join()).isEqualTo(128 + 9);
    }

    @Test
    void itsExitCodeIsReported() throws Exception {
        GuardedProcess process = GuardedProcess.start(launch("sh", "-c", "exit 7"));

        assertThat(process.exit().get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void itDiesWithAnOwnerThatIsKilled() throws Exception {
        Process owner = Forked.jvm(SleepOwner.class, folder.resolve("log").toString());
        ProcessHandle sleeping =
                ProcessHandle.of(Long.parseLong(owner.inputReader().readLine())).orElseThrow();

        owner.destroyForcibly();

        sleeping.onExit().get(10, TimeUnit.SECONDS);
        assertThat(sleeping.isAlive()).isFalse();
    }

    @Test
    void itDiesWithItsGuardian() throws Exception {
        GuardedProcess process = GuardedProcess.start(launch("sleep", "600"));
        ProcessHandle itself = ProcessHandle.of(process.pid()).orElseThrow();

        itself.parent().orElseThrow().destroyForcibly();

        itself.onExit().get(10, TimeUnit.SECONDS);
        assertThat(itself.isAlive()).isFalse();
    }

    private Launch launch(String... command) {
        return Launch.of(List.of(command), folder, folder.resolve("log"));
    }

    private static String session(long pid) {
        return Commands.run(List.of("ps", "-o", "sess=", "-p", Long.toString(pid)))
                .output()
                .trim();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(20);
        }
    }
}

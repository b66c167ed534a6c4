package dev.inkwell.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.local.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With small stand-ins for the services, and real databases. */
@Timeout(120)
class StackTest {

    @TempDir
    private Path folder;

    @Test
    void itStartsIsDescribedComesBackAfterCrashesAndStopsInOrder() throws Exception {
        Queue<String> reports = new ConcurrentLinkedQueue<>();
        List<ProcessHandle> processes;
        try (Stack stack = Stack.start(settings().withReplicas(2, 1), new StandInServices())) {
            Supervisor supervisor = new Supervisor(reports::add, () -> Endpoints.write(stack));
            Endpoints.write(stack);
            stack.parts().forEach(supervisor::watch);
            JsonNode before = Endpoints.read(folder);
            assertThat(before.path("auth").asText())
                    .isEqualTo(stack.auth().getFirst().url());
            assertThat(before.at("/replicas/auth")).hasSize(2);
            assertThat(before.at("/pids/postgresql").asLong()).isPositive();
            assertThat(Path.of(before.path("mailbox").asText())).isDirectory();

            stack.blog().getFirst().kill();
            stack.databases().mongodb().orElseThrow().kill();

            awaitReport(reports, "blog is back");
            awaitReport(reports, "mongodb is back");
            JsonNode after = Endpoints.read(folder);
            assertThat(after.at("/pids/blog")).isNotEqualTo(before.at("/pids/blog"));
            assertThat(after.at("/mongodb")).isEqualTo(before.at("/mongodb"));
            processes = stack.parts().stream()
                    .map(part -> ProcessHandle.of(part.pid()).orElseThrow())
                    .toList();
            supervisor.stop();
        }
        assertThat(processes).hasSize(5).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("endpoints.json")).doesNotExist();
    }

    @Test
    void aServiceThatEndsWhileItStartsIsReportedWithItsLastWordsAndNothingIsLeft() throws IOException {
        StackSettings settings = settings().withAuthEnvironment(Map.of("STAND_IN_REFUSES", "no such key"));

        assertThatThrownBy(() -> Stack.start(settings, new StandInServices()))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("auth ended while it started.")
                .hasMessageContaining("no such key");
        assertThat(Home.runner(folder)).isEmpty();
    }

    @Test
    void configuredDatabasesAreTakenAndNoneIsStarted() {
        Map<String, String> configured = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/inkwell",
                "QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://db/?replicaSet=rs0");

        try (Databases databases = Databases.start(folder, configured)) {
            assertThat(databases.started()).isEmpty();
            assertThat(databases.environment()).containsAllEntriesOf(configured);
        }
    }

    @Test
    void aConfiguredMailServerIsTakenAndNoMailboxIsStarted() {
        try (OutgoingMail mail = OutgoingMail.start(folder, Map.of("QUARKUS_MAILER_HOST", "smtp.example.org"))) {
            assertThat(mail.mailbox()).isEmpty();
            assertThat(mail.environment()).isEqualTo(Map.of("QUARKUS_MAILER_MOCK", "false"));
        }
    }

    @Test
    void withoutAMailServerMailsGoIntoTheHomeByThePortThatIsConfigured() {
        String port = Integer.toString(Ports.free());

        try (OutgoingMail mail = OutgoingMail.start(folder, Map.of("INKWELL_MAILBOX_PORT", port))) {
            assertThat(mail.environment())
                    .containsEntry("QUARKUS_MAILER_HOST", "127.0.0.1")
                    .containsEntry("QUARKUS_MAILER_PORT", port)
                    .containsKey("QUARKUS_MAILER_FROM");
            assertThat(Ports.isFree(Integer.parseInt(port))).isFalse();
        }
        assertThat(Ports.isFree(Integer.parseInt(port))).isTrue();
    }

    @Test
    void servicesThatWereNotPackagedAreNamed() {
        assertThatThrownBy(() -> Stack.start(StackSettings.of(folder, folder)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("auth-service/target/quarkus-app/quarkus-run.jar is missing");
    }

    private StackSettings settings() {
        StackSettings free = StackSettings.of(folder, folder);
        return new StackSettings(free.project(), folder, Ports.free(), 0, 1, 1, Map.of(), Map.of(), Map.of());
    }

    /** Takes nothing away: parts come back in any order. */
    private static void awaitReport(Queue<String> reports, String start) throws InterruptedException {
        for (int waits = 0; reports.stream().noneMatch(report -> report.startsWith(start)); waits++) {
            assertThat(waits).as("waiting for: " + start + ", told: " + reports).isLessThan(1_200);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

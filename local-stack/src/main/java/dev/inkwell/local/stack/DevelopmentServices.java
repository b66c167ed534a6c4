package dev.inkwell.local.stack;

import dev.inkwell.local.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services in Quarkus dev mode, from their sources: a change shows at the next request. */
record DevelopmentServices(Path project) implements Services {

    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);

    @Override
    public void check() {
        // Maven says what is missing.
    }

    @Override
    public Replica start(String service, int number, int port, Map<String, String> environment, Home home) {
        String name = Services.name(service, number);
        List<String> command = List.of(
                project.resolve("mvnw").toString(),
                "-B",
                "-pl",
                service + "-service",
                "quarkus:dev",
                "-Ddebug=false",
                // The databases are given; Quarkus need not look for Docker.
                "-Dquarkus.devservices.enabled=false",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dquarkus.analytics.disabled=true");
        Launch launch = Launch.of(command, project, home.log(name))
                .withEnvironment(environment)
                .stoppedBy("TERM", STOPPED_WITHIN);
        LogPrinter.follow(name, home.log(name));
        return Replica.start(name, port, launch, READY_WITHIN);
    }
}

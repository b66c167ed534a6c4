package dev.inkwell.local.stack;

import dev.inkwell.local.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The services as they are shipped: from target/quarkus-app. */
record PackagedServices(Path project) implements Services {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(40);

    @Override
    public void check() {
        for (String service : List.of("auth", "blog")) {
            if (!Files.exists(jar(service))) {
                throw new StackException(jar(service) + " is missing: `./mvnw package -DskipTests` builds it.");
            }
        }
    }

    @Override
    public Replica start(String service, int number, int port, Map<String, String> environment, Home home) {
        String name = Services.name(service, number);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // 256 MiB is what one replica needs with room to spare; the databases and a build may share the machine.
        List<String> command = List.of(java, "-Xmx256m", "-jar", jar(service).toString());
        Launch launch = Launch.of(command, home.path(), home.log(name))
                .withEnvironment(environment)
                .stoppedBy("TERM", STOPPED_WITHIN);
        return Replica.start(name, port, launch, READY_WITHIN);
    }

    private Path jar(String service) {
        return project.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }
}

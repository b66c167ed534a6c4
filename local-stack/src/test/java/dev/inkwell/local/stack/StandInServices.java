package dev.inkwell.local.stack;

import dev.inkwell.local.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Small programs that answer the readiness probe as the services do. */
final class StandInServices implements Services {

    @Override
    public void check() {}

    @Override
    public Replica start(String service, int number, int port, Map<String, String> environment, Home home) {
        String name = Services.name(service, number);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(java, "-Xmx32m", "-cp", classPath, StandInService.class.getName());
        Launch launch = Launch.of(command, home.path(), home.log(name)).withEnvironment(environment);
        return Replica.start(name, port, launch, Duration.ofSeconds(60));
    }
}

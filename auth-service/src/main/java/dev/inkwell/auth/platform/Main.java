package dev.inkwell.auth.platform;

import dev.inkwell.kit.problem.Addresses;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, once all that it needs is there. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** Looks before anything is started, so that the database's own complaint does not come first. */
    public static void main(String... arguments) {
        if (LaunchMode.current() == LaunchMode.NORMAL
                && ConfigUtils.getProfiles().equals(List.of("prod"))) {
            Config config = ConfigProvider.getConfig();
            Optional<String> complaint = ProductionSecrets.complaint(
                    name -> config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()));
            complaint.ifPresent(Main::stop);
        }
        Addresses.checkHere();
        Quarkus.run(arguments);
    }

    @SuppressWarnings("SystemOut") // The log is not configured yet.
    private static void stop(String complaint) {
        System.err.println(complaint);
        System.exit(1);
    }
}

package dev.inkwell.local.stack;

import dev.inkwell.local.database.LocalDatabaseException;
import dev.inkwell.local.mailbox.MailboxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line: run, dev, demo, mail, stop; in the project's root folder. */
public final class Main {

    // Held, as the log manager forgets loggers that nobody holds.
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.mongodb.driver"), Logger.getLogger("org.subethamail"));

    private Main() {}

    /** Exits with 1 and one sentence on standard error when something is in the way. */
    public static void main(String[] arguments) {
        LIBRARIES.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            run(arguments.length == 1 ? arguments[0] : "", Path.of("").toAbsolutePath(), System.getenv());
        } catch (StackException | LocalDatabaseException | MailboxException | IOException e) {
            System.err.println("inkwell | " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, Path project, Map<String, String> environment) throws IOException {
        switch (command) {
            case "run" -> new RunCommand(StackSettings.from(project, environment), new PackagedServices(project)).run();
            case "dev" ->
                new RunCommand(StackSettings.from(project, environment), new DevelopmentServices(project)).run();
            case "demo" -> new DemoCommand(project, Home.path(project, environment), environment).run();
            case "mail" -> MailCommand.run(Home.path(project, environment));
            case "stop" -> StopCommand.run(Home.path(project, environment));
            default -> throw new StackException("Commands: run, dev, demo, mail, stop.");
        }
    }
}

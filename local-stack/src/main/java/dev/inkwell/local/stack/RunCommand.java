package dev.inkwell.local.stack;

import java.util.concurrent.CountDownLatch;

/** Runs the stack until it is told to stop by Ctrl-C or SIGTERM. */
final class RunCommand {

    private final StackSettings settings;
    private final Services services;

    RunCommand(StackSettings settings, Services services) {
        this.settings = settings;
        this.services = services;
    }

    void run() {
        say("Starting databases and services (data and logs in " + settings.home() + ") ...");
        Stack stack = Stack.start(settings, services);
        Supervisor supervisor = new Supervisor(RunCommand::say, () -> Endpoints.write(stack));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, supervisor), "stop"));
        Endpoints.write(stack);
        stack.parts().forEach(supervisor::watch);
        System.out.println(Welcome.to(stack));
        sleepUntilStopped();
    }

    private static void stop(Stack stack, Supervisor supervisor) {
        say("Stopping the services, then the databases ...");
        supervisor.stop();
        try {
            stack.close();
            say("Stopped; the data is kept.");
        } catch (RuntimeException e) {
            say("Stopped, but not in good order: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
        // Asked to stop and stopped: no failure, where the JVM would exit with 130 or 143.
        Runtime.getRuntime().halt(0);
    }

    private static void sleepUntilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String message) {
        System.out.println("inkwell | " + message);
    }
}

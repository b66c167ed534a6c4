package dev.inkwell.local.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The databases, a mailbox and both services, running. Closing stops the services first; data and mails stay in the home. */
public final class Stack implements AutoCloseable {

    private static final Duration PREVIOUS_RUN_STOPS_WITHIN = Duration.ofSeconds(45);

    private final StackSettings settings;
    private final Home home;
    private final Databases databases;
    private final OutgoingMail mail;
    private final ServiceEnvironment environment;
    private final Secrets secrets;
    private final List<Replica> auth = new ArrayList<>();
    private final List<Replica> blog = new ArrayList<>();

    private Stack(
            StackSettings settings,
            Home home,
            Databases databases,
            OutgoingMail mail,
            Secrets secrets,
            ServiceEnvironment environment) {
        this.settings = settings;
        this.home = home;
        this.databases = databases;
        this.mail = mail;
        this.secrets = secrets;
        this.environment = environment;
    }

    /** Starts all from the packaged services and waits until all are ready. Raises StackException, with nothing left running. */
    public static Stack start(StackSettings settings) {
        return start(settings, new PackagedServices(settings.project()));
    }

    static Stack start(StackSettings settings, Services services) {
        services.check();
        Home home = Home.open(settings.home());
        try {
            PortPlan ports = PortPlan.of(settings);
            ports.requireFree(home.wasLeftInDisorder() ? PREVIOUS_RUN_STOPS_WITHIN : Duration.ZERO);
            Stack stack = assemble(settings, home, ports);
            stack.startServices(services, ports);
            return stack;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    /** All but the services. */
    private static Stack assemble(StackSettings settings, Home home, PortPlan ports) {
        OutgoingMail mail = OutgoingMail.start(home.path(), settings.environment());
        try {
            Databases databases = Databases.start(home.path(), settings.environment());
            Secrets secrets = new Secrets(home.path().resolve("secrets"), settings.environment());
            String authUrl = "http://localhost:" + ports.auth().getFirst();
            String blogUrl = "http://localhost:" + ports.blog().getFirst();
            ServiceEnvironment environment =
                    new ServiceEnvironment(settings, databases, secrets, mail, authUrl, blogUrl);
            return new Stack(settings, home, databases, mail, secrets, environment);
        } catch (RuntimeException e) {
            mail.close();
            throw e;
        }
    }

    public Databases databases() {
        return databases;
    }

    OutgoingMail mail() {
        return mail;
    }

    public List<Replica> auth() {
        return List.copyOf(auth);
    }

    public List<Replica> blog() {
        return List.copyOf(blog);
    }

    public String adminUsername() {
        return environment.adminUsername();
    }

    public String adminEmail() {
        return environment.adminEmail();
    }

    public String adminPassword() {
        return secrets.adminPassword();
    }

    StackSettings settings() {
        return settings;
    }

    List<Part> parts() {
        return Stream.<List<? extends Part>>of(databases.started(), auth, blog)
                .<Part>flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        home.withdrawEndpoints();
        Stream.of(auth, blog).flatMap(List::stream).toList().parallelStream().forEach(Replica::close);
        databases.close();
        mail.close();
        home.close();
    }

    private void startServices(Services services, PortPlan ports) {
        try {
            for (int i = 0; i < ports.auth().size(); i++) {
                int port = ports.auth().get(i);
                auth.add(services.start("auth", i + 1, port, environment.auth(port), home));
            }
            for (int i = 0; i < ports.blog().size(); i++) {
                int port = ports.blog().get(i);
                blog.add(services.start("blog", i + 1, port, environment.blog(port), home));
            }
            Stream.of(auth, blog).flatMap(List::stream).forEach(Replica::awaitReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}

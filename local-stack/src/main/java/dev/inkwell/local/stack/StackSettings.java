package dev.inkwell.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is run, and where.
 *
 * @param project the root of the sources, where the packaged services are
 * @param home the folder for data, logs and secrets
 * @param authPort of the first auth-service; 0 for any free one
 * @param blogPort of the first blog-service; 0 for any free one
 * @param authReplicas how many of auth-service, at least 1
 * @param blogReplicas how many of blog-service, at least 1
 * @param environment the variables of whoever runs it: configured databases and secrets
 * @param authEnvironment added to what auth-service is given
 * @param blogEnvironment added to what blog-service is given
 */
public record StackSettings(
        Path project,
        Path home,
        int authPort,
        int blogPort,
        int authReplicas,
        int blogReplicas,
        Map<String, String> environment,
        Map<String, String> authEnvironment,
        Map<String, String> blogEnvironment) {

    private static final int MOST_REPLICAS = 9;

    /** One of each service on free ports. */
    public static StackSettings of(Path project, Path home) {
        return new StackSettings(
                project.toAbsolutePath().normalize(),
                home.toAbsolutePath().normalize(),
                0,
                0,
                1,
                1,
                System.getenv(),
                Map.of(),
                Map.of());
    }

    /** As make run has it: INKWELL_HOME, AUTH_PORT, BLOG_PORT, AUTH_REPLICAS, BLOG_REPLICAS. */
    static StackSettings from(Path project, Map<String, String> environment) {
        StackSettings settings = new StackSettings(
                project.toAbsolutePath().normalize(),
                Home.path(project, environment),
                PortPlan.number(environment, "AUTH_PORT", 8081, 0, 65535),
                PortPlan.number(environment, "BLOG_PORT", 8080, 0, 65535),
                PortPlan.number(environment, "AUTH_REPLICAS", 1, 1, MOST_REPLICAS),
                PortPlan.number(environment, "BLOG_REPLICAS", 1, 1, MOST_REPLICAS),
                environment,
                Map.of(),
                Map.of());
        if (settings.authPort() == settings.blogPort() && settings.authPort() != 0) {
            throw new StackException("AUTH_PORT and BLOG_PORT are both " + settings.authPort() + ": they must differ.");
        }
        return settings;
    }

    public StackSettings withReplicas(int auth, int blog) {
        return new StackSettings(
                project, home, authPort, blogPort, auth, blog, environment, authEnvironment, blogEnvironment);
    }

    public StackSettings withAuthEnvironment(Map<String, String> added) {
        return new StackSettings(
                project, home, authPort, blogPort, authReplicas, blogReplicas, environment, added, blogEnvironment);
    }

    public StackSettings withBlogEnvironment(Map<String, String> added) {
        return new StackSettings(
                project, home, authPort, blogPort, authReplicas, blogReplicas, environment, authEnvironment, added);
    }
}

package dev.inkwell.blog.page;

import java.util.List;

/**
 * What runs, and how to use it.
 *
 * @param auth auth-service's address
 * @param blog this service's address
 */
public record Tools(List<RunningService> services, String auth, String blog) {

    /** @param state how it was last seen, such as {@code answers} */
    public record RunningService(String name, String purpose, String state, boolean well, String address) {}
}

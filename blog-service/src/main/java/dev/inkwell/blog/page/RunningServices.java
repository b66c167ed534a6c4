package dev.inkwell.blog.page;

import dev.inkwell.blog.follower.FollowerState;
import dev.inkwell.blog.syndication.Site;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the first page tells of both services. Nobody is asked for it, so that auth-service can't hold the page up. */
@Singleton
class RunningServices {

    private static final String ANSWERS = "answers";

    private final FollowerState follower;
    private final Site site;
    private final String auth;

    RunningServices(
            FollowerState follower, Site site, @ConfigProperty(name = "inkwell.token.issuer") String authAddress) {
        this.follower = follower;
        this.site = site;
        this.auth = authAddress.endsWith("/") ? authAddress.substring(0, authAddress.length() - 1) : authAddress;
    }

    Tools tools() {
        String blog = site.service("");
        String seen = follower.authService();
        return new Tools(
                List.of(
                        // Who reads this was given it from the database.
                        new Tools.RunningService("blog-service", "posts, comments, authors", ANSWERS, true, blog),
                        new Tools.RunningService(
                                "auth-service", "accounts, sign-in, roles", seen, seen.equals(ANSWERS), auth)),
                auth,
                blog);
    }
}

package dev.inkwell.blog.view;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.limit.ReplicaLimits;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.kit.client.RequestClient;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes down who sees what, as far as it counts. */
@ApplicationScoped
public class ViewService {

    private static final String VIEW = "view";

    private final PostDirectory posts;
    private final DailySalts salts;
    private final PendingViews pending;
    private final ReplicaLimits limits;
    private final RequestClient client;
    private final Caller caller;
    private final ViewConfig config;

    ViewService(
            PostDirectory posts,
            DailySalts salts,
            PendingViews pending,
            ReplicaLimits limits,
            RequestClient client,
            Caller caller,
            ViewConfig config) {
        this.posts = posts;
        this.salts = salts;
        this.pending = pending;
        this.limits = limits;
        this.client = client;
        this.caller = caller;
        this.config = config;
    }

    /**
     * Robots and a post's own authors are no readers: nothing happens.
     *
     * @throws DomainException {@code post-not-found} (404), {@code post-not-published} (409), {@code too-many-requests} (429)
     */
    void view(String idOrSlug) {
        String agent = client.userAgent().orElse("");
        String account = caller.isAnonymous() ? "" : caller.requireAccountIdBySession();
        String counted = account.isEmpty() ? client.network() : account;
        limits.count(VIEW, counted, config.rate(), config.rateWindow());
        Post post = posts.published(idOrSlug);
        if (!Robots.isOne(agent) && !post.isBy(account)) {
            String visitor = account.isEmpty() ? "address:" + counted + '\n' + agent : "account:" + account;
            pending.add(salts.ofToday().visit(post.id(), visitor));
        }
    }
}

package dev.inkwell.blog.conduit.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.comment.CommentAccess;
import dev.inkwell.blog.conduit.ConduitConfig;
import dev.inkwell.blog.conduit.Refusal;
import dev.inkwell.blog.conduit.account.AccountClient.Credentials;
import dev.inkwell.blog.conduit.account.AccountClient.Session;
import dev.inkwell.blog.conduit.account.AccountClient.TokenWish;
import dev.inkwell.blog.conduit.account.DelegationClient.Edit;
import dev.inkwell.blog.conduit.account.DelegationClient.Registration;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.kit.client.RequestClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Accounts at auth-service. What a frontend gets for a token is a personal access token, of this service alone and for a day: an
 * access token would end before the frontend does, and a refresh token it would not know what to do with.
 */
@ApplicationScoped
class Accounts {

    private static final String NAME = "Conduit frontend";
    private static final String OWN_CLIENT = "blog-service";
    private static final String BEARER = "Bearer ";
    private static final int UNAUTHENTICATED = 401;

    /** What a frontend needs, whatever else its user may do. */
    private static final List<String> SCOPES = List.of(PostAccess.WRITE, PostAccess.PUBLISH, CommentAccess.WRITE);

    private final AccountClient accounts;
    private final DelegationClient delegation;
    private final AuthProblems problems;
    private final AuthorService authors;
    private final RequestClient request;
    private final ConduitConfig config;

    Accounts(
            @RestClient AccountClient accounts,
            @RestClient DelegationClient delegation,
            AuthProblems problems,
            AuthorService authors,
            RequestClient request,
            ConduitConfig config) {
        this.accounts = accounts;
        this.delegation = delegation;
        this.problems = problems;
        this.authors = authors;
        this.request = request;
        this.config = config;
    }

    UserResponse register(Registration registration) {
        Account made = problems.handOn(() -> delegation.register(address(), registration));
        authors.refresh(made.id());
        try {
            return signIn(registration.email(), registration.password());
        } catch (Refusal refusal) {
            // Where the site asks for it: what follows is at the site, not in a frontend of this API.
            throw refusal.status() == UNAUTHENTICATED
                    ? Refusal.of(403, "email", "has to be confirmed first, by the link in the mail")
                    : refusal;
        }
    }

    UserResponse signIn(String login, String password) {
        Session session = problems.handOn(
                () -> accounts.signIn(address(), request.userAgent().orElse(null), new Credentials(login, password)));
        String bearer = BEARER + session.accessToken();
        try {
            return UserResponse.from(session.user(), token(session, bearer));
        } finally {
            problems.handOn(() -> {
                accounts.signOut(bearer);
                return bearer;
            });
        }
    }

    private String token(Session session, String bearer) {
        List<String> scopes =
                SCOPES.stream().filter(session.user().permissions()::contains).toList();
        TokenWish wish = new TokenWish(NAME, scopes, config.tokenLife().toSeconds(), OWN_CLIENT);
        return problems.handOn(() -> accounts.makeToken(bearer, wish)).token();
    }

    Account of(String token) {
        return problems.handOn(() -> accounts.me(BEARER + token));
    }

    /** Who wrote what shows the change at once, here and in every other replica. */
    UserResponse edit(
            String token,
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            ObjectNode profile) {
        Account before = of(token);
        if (username != null && before.displayName().equals(before.username())) {
            // Conduit knows one name of a person: the other goes along, unless its owner has made it another one.
            profile.put("displayName", username);
        }
        Account changed = problems.handOn(() -> delegation.edit(new Edit(token, username, email, password, profile)));
        authors.refresh(changed.id());
        return UserResponse.from(changed, token);
    }

    private @Nullable String address() {
        return request.address().orElse(null);
    }
}

package dev.inkwell.blog.conduit.account;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.follow.FollowService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Profiles as the caller sees them: those of one answer with a query for who they are, and one for whom the caller follows. */
@ApplicationScoped
public class Profiles {

    private final AuthorService authors;
    private final FollowService follows;
    private final Caller caller;

    Profiles(AuthorService authors, FollowService follows, Caller caller) {
        this.authors = authors;
        this.follows = follows;
        this.caller = caller;
    }

    /** One for each of these accounts. */
    public Map<String, Profile> of(Collection<String> ids) {
        Set<String> followed = caller.accountId()
                .map(follows::authorsFollowedBy)
                .<Set<String>>map(HashSet::new)
                .orElse(Set.of());
        return authors.byIds(ids).values().stream()
                .collect(Collectors.toMap(
                        author -> author.id(), author -> Profile.from(author, followed.contains(author.id()))));
    }
}

package dev.inkwell.blog.author;

import dev.inkwell.blog.count.FollowerCounters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Authors as on their own pages, for lists that show many of them. */
@ApplicationScoped
public class AuthorProfiles {

    private final AuthorService authors;
    private final FollowerCounters counters;

    AuthorProfiles(AuthorService authors, FollowerCounters counters) {
        this.authors = authors;
        this.counters = counters;
    }

    /** One of each id, in their order: all in one query, and who follows them in another. */
    public List<AuthorProfileResponse> of(Collection<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        Map<String, Author> known = authors.byIds(wanted);
        Map<String, Long> followers = counters.of(wanted, FollowerCounters::author);
        return wanted.stream()
                .map(id -> AuthorProfileResponse.from(known.get(id), followers.getOrDefault(id, 0L)))
                .toList();
    }
}

package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who may be made an author of a post. */
@ApplicationScoped
class Authorship {

    private final AuthorService authors;
    private final Caller caller;

    Authorship(AuthorService authors, Caller caller) {
        this.authors = authors;
        this.caller = caller;
    }

    /**
     * Nobody writes in the name of others alone, except who may edit any post.
     *
     * @param before who are its authors by now, or who writes it
     * @throws DomainException {@code invalid} (422) at {@code /authorIds} where there is no such account
     */
    void check(List<String> before, List<String> wanted) {
        List<String> added =
                wanted.stream().filter(author -> !before.contains(author)).toList();
        Set<String> unknown = added.isEmpty() ? Set.of() : authors.unknown(added);
        DomainException refusal = new DomainException(CommonError.INVALID);
        for (int i = 0; i < wanted.size(); i++) {
            if (unknown.contains(wanted.get(i))) {
                refusal.withError("/authorIds/" + i, "unknown-author", "There is no such account.");
            }
        }
        if (wanted.stream().noneMatch(before::contains) && !caller.may(PostAccess.EDIT_ANY)) {
            refusal.withError("/authorIds", "not-yours", "One of those who wrote it has to stay.");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }
}

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
     * Who may edit any post names its authors. Of the others nobody makes somebody an author, as nobody is asked whether they
     * agree; the first author stays that, so that no text is left under others' names alone, and takes others off; whoever
     * else is an author takes themselves off.
     *
     * @param before who are its authors by now, or who writes it
     * @throws DomainException {@code invalid} (422) at {@code /authorIds}
     */
    void check(List<String> before, List<String> wanted) {
        if (wanted.equals(before)) {
            return;
        }
        DomainException refusal = new DomainException(CommonError.INVALID);
        if (caller.may(PostAccess.EDIT_ANY)) {
            refuseUnknown(before, wanted, refusal);
        } else {
            refuseBeyondOwn(before, wanted, caller.requireAccountId(), refusal);
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private void refuseUnknown(List<String> before, List<String> wanted, DomainException refusal) {
        List<String> added = without(before, wanted);
        Set<String> unknown = added.isEmpty() ? Set.of() : authors.unknown(added);
        for (int i = 0; i < wanted.size(); i++) {
            if (unknown.contains(wanted.get(i))) {
                refusal.withError("/authorIds/" + i, "unknown-author", "There is no such account.");
            }
        }
    }

    private static void refuseBeyondOwn(
            List<String> before, List<String> wanted, String self, DomainException refusal) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!before.contains(wanted.get(i))) {
                refusal.withError("/authorIds/" + i, "not-yours", "Editors add authors.");
            }
        }
        boolean isFirst = before.getFirst().equals(self);
        if (!wanted.getFirst().equals(before.getFirst())) {
            refusal.withError("/authorIds", "not-yours", "The first author stays first.");
        } else if (!isFirst && !wanted.equals(without(List.of(self), before))) {
            refusal.withError("/authorIds", "not-yours", "You can take yourself off, and nobody else.");
        }
    }

    private static List<String> without(List<String> some, List<String> all) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }
}

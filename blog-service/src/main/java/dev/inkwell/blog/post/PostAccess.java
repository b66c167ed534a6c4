package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.access.Reader;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who may see and change which post. What somebody may not see does not exist for them. */
@ApplicationScoped
public class PostAccess {

    public static final String WRITE = "post:write";
    public static final String PUBLISH = "post:publish";
    public static final String EDIT_ANY = "post:edit-any";

    private final Caller caller;

    PostAccess(Caller caller) {
        this.caller = caller;
    }

    boolean maySee(Post post) {
        return maySee(post, caller.accountId(), caller.may(EDIT_ANY));
    }

    /** As of the caller, of somebody who goes on reading after their request. */
    static boolean maySee(Post post, Reader reader) {
        return maySee(post, reader.accountId(), reader.may(EDIT_ANY));
    }

    private static boolean maySee(Post post, Optional<String> account, boolean editsAny) {
        return post.isPublished() && meantFor(account).contains(post.visibility()) || mayEdit(post, account, editsAny);
    }

    /** Which published posts the caller may read, whoever wrote them. */
    public List<Visibility> meantForCaller() {
        return meantFor(caller.accountId());
    }

    private static List<Visibility> meantFor(Optional<String> account) {
        return account.isPresent() ? List.of(Visibility.PUBLIC, Visibility.MEMBERS) : List.of(Visibility.PUBLIC);
    }

    /** Which published posts the caller may read, their own among them. */
    public Readership readership() {
        return caller.may(EDIT_ANY)
                ? new Readership(List.of(Visibility.values()), Optional.empty())
                : new Readership(meantForCaller(), caller.accountId());
    }

    /** @throws DomainException {@code post-not-found} (404) */
    Post visible(Post post) {
        if (!maySee(post)) {
            throw new DomainException(PostError.NOT_FOUND);
        }
        return post;
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-yours} (403) where everybody can read it */
    Post editable(Post post) {
        if (!mayEdit(visible(post), caller.accountId(), caller.may(EDIT_ANY))) {
            throw new DomainException(PostError.NOT_YOURS);
        }
        return post;
    }

    /** @throws DomainException {@code forbidden} (403) where an edit shows it to more people, and the caller may not publish */
    void requireMayShow(Post before, Post after) {
        if (before.isOrWillBePublished() && after.visibility().isWiderThan(before.visibility())) {
            caller.require(PUBLISH);
        }
    }

    private static boolean mayEdit(Post post, Optional<String> account, boolean editsAny) {
        return editsAny || account.filter(post::isBy).isPresent();
    }
}

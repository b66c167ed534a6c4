package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see and change which post. What somebody may not see does not exist for them. */
@ApplicationScoped
class PostAccess {

    static final String WRITE = "post:write";
    static final String PUBLISH = "post:publish";
    static final String EDIT_ANY = "post:edit-any";

    private final Caller caller;

    PostAccess(Caller caller) {
        this.caller = caller;
    }

    boolean maySee(Post post) {
        return post.isPublished() || mayEdit(post);
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
        if (!mayEdit(visible(post))) {
            throw new DomainException(PostError.NOT_YOURS);
        }
        return post;
    }

    private boolean mayEdit(Post post) {
        return caller.may(EDIT_ANY) || caller.accountId().filter(post::isBy).isPresent();
    }
}

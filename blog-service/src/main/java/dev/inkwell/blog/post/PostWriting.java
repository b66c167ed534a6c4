package dev.inkwell.blog.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Posts as the caller writes them, whatever API they use for it. */
@ApplicationScoped
public class PostWriting {

    private static final String ANY_VERSION = "*";

    private final PostService service;
    private final PostEdits edits;
    private final PostReference reference;
    private final AuthorService authors;
    private final Caller caller;

    PostWriting(PostService service, PostEdits edits, PostReference reference, AuthorService authors, Caller caller) {
        this.service = service;
        this.edits = edits;
        this.reference = reference;
        this.authors = authors;
        this.caller = caller;
    }

    /**
     * @param request that is valid
     * @throws DomainException {@code forbidden} (403) where it publishes and the caller may not, {@code slug-taken} (409)
     */
    public Post write(CreatePostRequest request) {
        prepare(request);
        return write(request, (session, post) -> {});
    }

    /** Before it is looked whether there was such a request before. */
    void prepare(CreatePostRequest request) {
        if (request.publishes()) {
            caller.require(PostAccess.PUBLISH);
        }
        authors.ensureKnown(caller.requireAccountId(), caller.username());
    }

    Post write(CreatePostRequest request, BiConsumer<ClientSession, Post> inside) {
        return service.create(caller.requireAccountId(), request, inside);
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-yours} (403) */
    public void requireEditable(String idOrSlug) {
        reference.findEditable(idOrSlug);
    }

    /**
     * Changes what the merge patch names, whatever the version.
     *
     * @throws DomainException {@code post-not-found} (404), {@code post-not-yours} (403), {@code invalid} (422)
     */
    public Post edit(String idOrSlug, JsonNode patch) {
        return edits.edit(idOrSlug, ANY_VERSION, patch, false, caller.requireAccountId());
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-yours} (403) */
    public void trash(String idOrSlug) {
        Optional<Post> trashed = Optional.empty();
        while (trashed.isEmpty()) {
            trashed = service.trash(reference.findEditable(idOrSlug));
        }
    }
}

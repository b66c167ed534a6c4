package dev.inkwell.blog.post;

import dev.inkwell.blog.access.Reader;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Posts for the features that hang on them: as far as the caller may see them. */
@ApplicationScoped
public class PostDirectory {

    private final PostReference reference;
    private final PostSummaries summaries;

    PostDirectory(PostReference reference, PostSummaries summaries) {
        this.reference = reference;
        this.summaries = summaries;
    }

    /** @throws DomainException {@code post-not-found} (404) */
    public Post visible(String idOrSlug) {
        return reference.find(idOrSlug);
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-published} (409) for what is not public yet */
    public Post published(String idOrSlug) {
        Post post = visible(idOrSlug);
        if (!post.isPublished()) {
            throw new DomainException(PostError.NOT_PUBLISHED);
        }
        return post;
    }

    public boolean isVisible(ObjectId id) {
        return !visible(List.of(id)).isEmpty();
    }

    /** Of these posts, those that the caller may see. */
    public Set<ObjectId> visible(Collection<ObjectId> ids) {
        return reference.visible(ids);
    }

    /** Of these posts, each with who may see it as it is now: nobody, where there is none. */
    public Map<ObjectId, Predicate<Reader>> readers(Collection<ObjectId> ids) {
        Map<ObjectId, Post> found = findAll(ids);
        Map<ObjectId, Predicate<Reader>> readers = new HashMap<>();
        for (ObjectId id : ids) {
            Post post = found.get(id);
            readers.put(id, post == null ? reader -> false : reader -> PostAccess.maySee(post, reader));
        }
        return readers;
    }

    /** What is not in the trash, without its text, whether or not the caller may see it: for telling others of it. */
    public Optional<Post> find(ObjectId id) {
        return reference.findForOthers(id);
    }

    /** As {@link #find}, of many in one query. */
    public Map<ObjectId, Post> findAll(Collection<ObjectId> ids) {
        return reference.findForOthers(ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
    }

    /** Of these posts, those that the caller may see. */
    public Map<ObjectId, PostSummaryResponse> summaries(Collection<ObjectId> ids) {
        return summaries.of(ids);
    }
}

package dev.inkwell.blog.post;

import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Finds a post by what stands in an address: its id, its slug, or a slug that it had. */
@ApplicationScoped
public class PostReference {

    private final PostRepository posts;
    private final PostSlugRepository slugs;
    private final PostAccess access;

    PostReference(PostRepository posts, PostSlugRepository slugs, PostAccess access) {
        this.posts = posts;
        this.slugs = slugs;
        this.access = access;
    }

    /** @throws DomainException {@code post-not-found} (404), also for a post that the caller may not see */
    public Post find(String idOrSlug) {
        return access.visible(lookUp(idOrSlug).orElseThrow(() -> new DomainException(PostError.NOT_FOUND)));
    }

    /** @throws DomainException {@code post-not-found} (404), {@code post-not-yours} (403) where the caller can read it */
    public Post findEditable(String idOrSlug) {
        return access.editable(find(idOrSlug));
    }

    /** What everybody may read, whoever asks. @throws DomainException {@code post-not-found} (404) */
    public Post findPublic(String idOrSlug) {
        return lookUp(idOrSlug).filter(Post::isPublic).orElseThrow(() -> new DomainException(PostError.NOT_FOUND));
    }

    /** As {@link #findEditable}, and also where it is in the trash. */
    public Post findTrashed(String idOrSlug) {
        return access.editable(anyOf(idOrSlug).orElseThrow(() -> new DomainException(PostError.NOT_FOUND)));
    }

    /** For who has a preview link: whether the caller may see it otherwise does not count. */
    public Optional<Post> findForPreview(ObjectId id) {
        return posts.byId(id);
    }

    Set<ObjectId> visible(Collection<ObjectId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : posts.byIds(ids).stream().filter(access::maySee).map(Post::id).collect(Collectors.toSet());
    }

    /** For others than the caller, without its text. */
    Optional<Post> findForOthers(ObjectId id) {
        return findForOthers(List.of(id)).stream().findFirst();
    }

    /** For others than the caller, without their text. */
    List<Post> findForOthers(Collection<ObjectId> ids) {
        return posts.byIds(ids);
    }

    private Optional<Post> lookUp(String idOrSlug) {
        return anyOf(idOrSlug).filter(post -> !post.isTrashed());
    }

    private Optional<Post> anyOf(String idOrSlug) {
        if (idOrSlug.length() > 100) {
            return Optional.empty();
        }
        if (ObjectId.isValid(idOrSlug)) {
            return posts.anyById(new ObjectId(idOrSlug));
        }
        return posts.bySlug(idOrSlug).or(() -> slugs.postOf(idOrSlug).flatMap(posts::anyById));
    }
}

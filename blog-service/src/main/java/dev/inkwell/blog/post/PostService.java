package dev.inkwell.blog.post;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.blog.tag.TagService;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes posts. Each change is one transaction with the slugs that it takes. */
@ApplicationScoped
public class PostService {

    private static final Logger LOG = Logger.getLogger(PostService.class);

    private final PostRepository posts;
    private final PostSlugRepository slugs;
    private final TagService tags;
    private final ContentWriter contents;
    private final Transactions transactions;
    private final Clock clock;

    PostService(
            PostRepository posts,
            PostSlugRepository slugs,
            TagService tags,
            ContentWriter contents,
            Transactions transactions,
            Clock clock) {
        this.posts = posts;
        this.slugs = slugs;
        this.tags = tags;
        this.contents = contents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates a post, under the slug that is asked for, or under the first free one of its title.
     *
     * @param inside is done in the same transaction
     */
    Post create(String authorId, CreatePostRequest request, BiConsumer<ClientSession, Post> inside) {
        EditablePost editable = request.editable();
        Post post = Post.created(
                request.publishes() ? PostStatus.PUBLISHED : PostStatus.DRAFT,
                authorId,
                editable.title().strip(),
                TagNames.normalised(editable.tags()),
                contents.write(editable),
                clock.instant());
        Post stored = editable.slug() == null
                ? insertUnderFreeSlug(post, inside)
                : insert(post.withSlug(acceptable(editable.slug())), inside);
        LOG.infof("event=post-created post=%s author=%s status=%s", stored.id(), authorId, stored.status());
        return stored;
    }

    private Post insertUnderFreeSlug(Post post, BiConsumer<ClientSession, Post> inside) {
        String base = Slug.of(post.title());
        String candidate = base;
        while (true) {
            try {
                return insertTransaction(post.withSlug(candidate), inside);
            } catch (MongoException e) {
                if (!isSlugTaken(e)) {
                    throw e;
                }
                candidate = Slug.numbered(base, slugs.nextNumber(base));
            }
        }
    }

    private Post insert(Post post, BiConsumer<ClientSession, Post> inside) {
        try {
            return insertTransaction(post, inside);
        } catch (MongoException e) {
            throw isSlugTaken(e) ? slugTaken() : e;
        }
    }

    private Post insertTransaction(Post post, BiConsumer<ClientSession, Post> inside) {
        return transactions.run(session -> {
            inside.accept(session, post);
            slugs.take(session, post.slug(), post.id());
            posts.insert(session, post);
            tags.move(session, List.of(), post.publicTags());
            return post;
        });
    }

    /** @throws DomainException {@code precondition-failed} (412) when another change was faster, {@code slug-taken} (409) */
    Post edit(Post current, EditablePost edited) {
        String slug = edited.slug() == null || edited.slug().equals(current.slug())
                ? current.slug()
                : acceptable(edited.slug());
        Post changed = current.edited(
                        edited.title().strip(),
                        TagNames.normalised(edited.tags()),
                        contents.write(edited),
                        clock.instant())
                .withSlug(slug);
        return store(current, changed);
    }

    /** Public from now on. The first publication is the one whose instant is shown. */
    Post publish(ObjectId id) {
        return move(id, post -> post.published(clock.instant()), "post-published");
    }

    Post withdraw(ObjectId id) {
        return move(id, post -> post.withdrawn(clock.instant()), "post-withdrawn");
    }

    void trash(Post post) {
        store(post, post.trashed(clock.instant()));
        LOG.infof("event=post-trashed post=%s", post.id());
    }

    /** Idempotent, so whoever is beaten by another change looks again. */
    private Post move(ObjectId id, UnaryOperator<Post> change, String event) {
        while (true) {
            Post current = posts.byId(id).orElseThrow(() -> new DomainException(PostError.NOT_FOUND));
            Post changed = change.apply(current);
            if (changed == current) {
                return current;
            }
            if (transactions.run(session -> replace(session, current, changed))) {
                LOG.infof("event=%s post=%s", event, id);
                return changed;
            }
        }
    }

    private boolean replace(ClientSession session, Post current, Post changed) {
        boolean replaced = posts.replace(session, changed);
        if (replaced) {
            tags.move(session, current.publicTags(), changed.publicTags());
        }
        return replaced;
    }

    private Post store(Post current, Post changed) {
        try {
            boolean stored = transactions.run(session -> {
                slugs.take(session, changed.slug(), changed.id());
                return replace(session, current, changed);
            });
            if (!stored) {
                throw IfMatch.stale();
            }
            return changed;
        } catch (MongoException e) {
            throw isSlugTaken(e) ? slugTaken() : e;
        }
    }

    private static boolean isSlugTaken(MongoException e) {
        return Duplicates.isOf(e, "post_slugs") || Duplicates.isOf(e, "posts index: slug");
    }

    private static String acceptable(@Nullable String slug) {
        if (slug == null || !Slug.isAcceptable(slug)) {
            throw new DomainException(CommonError.INVALID)
                    .withError("/slug", "reserved", "This slug is kept for other addresses.");
        }
        return slug;
    }

    private static DomainException slugTaken() {
        return new DomainException(PostError.SLUG_TAKEN)
                .withError("/slug", "taken", "Choose another, or leave it out.");
    }
}

package dev.inkwell.blog.post;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes posts. Each change is one transaction with the slugs that it takes. */
@ApplicationScoped
public class PostService {

    private static final Logger LOG = Logger.getLogger(PostService.class);

    private final PostChanges changes;
    private final PostSlugRepository slugs;
    private final ContentWriter contents;
    private final Authorship authorship;
    private final Transactions transactions;
    private final Clock clock;

    PostService(
            PostChanges changes,
            PostSlugRepository slugs,
            ContentWriter contents,
            Authorship authorship,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.slugs = slugs;
        this.contents = contents;
        this.authorship = authorship;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates a post, under the slug that is asked for, or under the first free one of its title.
     *
     * @param accountId who writes it: its author, where the request names none
     * @param inside is done in the same transaction
     */
    Post create(String accountId, CreatePostRequest request, BiConsumer<ClientSession, Post> inside) {
        EditablePost editable = request.editable(accountId);
        authorship.check(List.of(accountId), editable.authorIds());
        PostStatus status = request.publishes() ? PostStatus.PUBLISHED : PostStatus.DRAFT;
        Post post = Post.created(status, contents.edition(editable), clock.instant());
        Post stored = editable.slug() == null
                ? insertUnderFreeSlug(post, inside)
                : insert(post.withSlug(acceptable(editable.slug())), inside);
        LOG.infof("event=post-created post=%s author=%s status=%s", stored.id(), accountId, stored.status());
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
            changes.insert(session, post);
            return post;
        });
    }

    /** @throws DomainException {@code precondition-failed} (412) when another change was faster, {@code slug-taken} (409) */
    Post edit(Post current, EditablePost edited) {
        String slug = edited.slug() == null || edited.slug().equals(current.slug())
                ? current.slug()
                : acceptable(edited.slug());
        authorship.check(current.authorIds(), edited.authorIds());
        Post changed = current.edited(contents.edition(edited), slug, clock.instant());
        return store(current, changed);
    }

    void trash(Post post) {
        store(post, post.trashed(clock.instant()));
        LOG.infof("event=post-trashed post=%s", post.id());
    }

    private Post store(Post current, Post changed) {
        try {
            boolean stored = transactions.run(session -> {
                slugs.take(session, changed.slug(), changed.id());
                return changes.replace(session, current, changed);
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

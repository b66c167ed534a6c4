package dev.inkwell.blog.post;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.content.Slug;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes posts. Each change is one transaction with the slugs that it takes. */
@ApplicationScoped
public class PostService {

    private static final Logger LOG = Logger.getLogger(PostService.class);

    private final PostChanges changes;
    private final PostHistory history;
    private final PostSlugRepository slugs;
    private final ContentWriter contents;
    private final Authorship authorship;
    private final PostAccess access;
    private final Transactions transactions;
    private final Clock clock;

    PostService(
            PostChanges changes,
            PostHistory history,
            PostSlugRepository slugs,
            ContentWriter contents,
            Authorship authorship,
            PostAccess access,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.history = history;
        this.slugs = slugs;
        this.contents = contents;
        this.authorship = authorship;
        this.access = access;
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
        Post post = Post.created(status, contents.edition(editable, null), clock.instant());
        Post stored = editable.slug() == null
                ? insertUnderFreeSlug(post, accountId, inside)
                : insert(post.withSlug(acceptable(editable.slug())), accountId, inside);
        LOG.infof("event=post-created post=%s author=%s status=%s", stored.id(), accountId, stored.status());
        return stored;
    }

    private Post insertUnderFreeSlug(Post post, String accountId, BiConsumer<ClientSession, Post> inside) {
        String base = Slug.of(post.title());
        String candidate = base;
        while (true) {
            try {
                return insertTransaction(post.withSlug(candidate), accountId, inside);
            } catch (MongoException e) {
                if (!isSlugTaken(e)) {
                    throw e;
                }
                candidate = Slug.numbered(base, slugs.nextNumber(base));
            }
        }
    }

    private Post insert(Post post, String accountId, BiConsumer<ClientSession, Post> inside) {
        try {
            return insertTransaction(post, accountId, inside);
        } catch (MongoException e) {
            throw isSlugTaken(e) ? slugTaken() : e;
        }
    }

    private Post insertTransaction(Post post, String accountId, BiConsumer<ClientSession, Post> inside) {
        return transactions.run(session -> {
            inside.accept(session, post);
            changes.insert(session, post);
            history.keep(session, null, post, accountId);
            return post;
        });
    }

    /**
     * @return nothing when another change was faster
     * @throws DomainException {@code slug-taken} (409)
     */
    Optional<Post> edit(Post current, EditablePost edited, String editorId) {
        String slug = edited.slug() == null || edited.slug().equals(current.slug())
                ? current.slug()
                : acceptable(edited.slug());
        authorship.check(current.authorIds(), edited.authorIds());
        Post changed = current.edited(contents.edition(edited, current), slug, clock.instant());
        access.requireMayShow(current, changed);
        return store(current, changed, session -> history.keep(session, current, changed, editorId));
    }

    /** @return nothing when another change was faster */
    Optional<Post> trash(Post post) {
        Optional<Post> trashed = store(post, post.trashed(clock.instant()), session -> {});
        trashed.ifPresent(done -> LOG.infof("event=post-trashed post=%s", done.id()));
        return trashed;
    }

    private Optional<Post> store(Post current, Post changed, Consumer<ClientSession> inside) {
        try {
            return transactions.run(session -> {
                if (!changes.replace(session, current, changed)) {
                    return Optional.empty();
                }
                slugs.take(session, changed.slug(), changed.id());
                inside.accept(session);
                return Optional.of(changed);
            });
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

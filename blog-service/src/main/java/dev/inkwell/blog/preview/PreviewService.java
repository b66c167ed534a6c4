package dev.inkwell.blog.preview;

import dev.inkwell.blog.post.Post;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes, finds and revokes preview links. */
@ApplicationScoped
class PreviewService {

    private static final Logger LOG = Logger.getLogger(PreviewService.class);

    private final PreviewRepository previews;
    private final PreviewConfig config;
    private final Clock clock;

    PreviewService(PreviewRepository previews, PreviewConfig config, Clock clock) {
        this.previews = previews;
        this.config = config;
        this.clock = clock;
    }

    /** @throws DomainException {@code invalid} (422) at {@code /expiresAt}, {@code too-many-previews} (409) */
    PreviewResponse create(Post post, String accountId, @Nullable Instant wantedExpiry) {
        Instant now = clock.instant();
        Instant expiresAt = wantedExpiry == null ? now.plus(config.life()) : wantedExpiry;
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(config.longestLife()))) {
            throw new DomainException(CommonError.INVALID)
                    .withError(
                            "/expiresAt",
                            "out-of-range",
                            "From now to %d days from now."
                                    .formatted(config.longestLife().toDays()));
        }
        if (previews.count(post.id(), config.perPost()) >= config.perPost()) {
            throw new DomainException(PreviewError.TOO_MANY, "Revoke one, or wait until one expires.");
        }
        PreviewToken token = PreviewToken.made();
        Preview preview = new Preview(
                new ObjectId(),
                post.id(),
                token.hash(),
                accountId,
                now,
                expiresAt.truncatedTo(ChronoUnit.MILLIS),
                post.isBy(accountId) ? null : true);
        previews.insert(preview);
        LOG.infof("event=preview-made preview=%s post=%s", preview.id(), post.id());
        return PreviewResponse.from(preview, token);
    }

    /** @return at most {@code limit}, newest first */
    List<Preview> list(ObjectId postId, Optional<ObjectId> before, int limit) {
        return previews.list(postId, before, clock.instant(), limit);
    }

    /** @throws DomainException {@code preview-not-found} (404) */
    void revoke(ObjectId postId, String id) {
        if (!ObjectId.isValid(id) || !previews.remove(postId, new ObjectId(id))) {
            throw new DomainException(PreviewError.NOT_FOUND);
        }
        LOG.infof("event=preview-revoked preview=%s post=%s", id, postId);
    }

    Optional<Preview> find(PreviewToken token) {
        return token.isOne() ? previews.byTokenHash(token.hash(), clock.instant()) : Optional.empty();
    }
}

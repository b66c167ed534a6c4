package dev.inkwell.blog.reading;

import dev.inkwell.blog.author.AuthorProfileResponse;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.count.PostCounts;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.tag.TagResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tells one representation of posts from another, the same in each replica; costs less than hashing what is sent. */
final class Digest {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private long state = GOLDEN_RATIO;

    /** From 0. */
    long value() {
        return state >>> 1;
    }

    /** Authors and counts are what of a post is not told by its version. */
    Digest add(Post post, List<AuthorResponse> authors, PostCounts counts) {
        return add(post.id().hashCode()).add(post.version()).add(authors, counts);
    }

    private Digest add(List<AuthorResponse> authors, PostCounts counts) {
        for (AuthorResponse author : authors) {
            add(Objects.hash(author.id(), author.username(), author.displayName(), author.avatarUrl()));
        }
        return add(counts.views()).add(counts.likes()).add(counts.comments());
    }

    Digest add(IncludedResponse included) {
        if (included.authors() != null) {
            for (AuthorProfileResponse author : included.authors()) {
                add(author.id().hashCode()).add(author.version()).add(author.followers());
            }
        }
        if (included.tags() != null) {
            for (TagResponse tag : included.tags()) {
                add(tag.name().hashCode()).add(tag.posts()).add(tag.followers());
            }
        }
        return neighbour(included.previous()).neighbour(included.next());
    }

    private Digest neighbour(@Nullable PostSummaryResponse post) {
        return post == null
                ? add(0)
                : add(post.id().hashCode()).add(post.updatedAt().toEpochMilli()).add(post.authors(), post.counts());
    }

    Digest add(long value) {
        state = (state ^ value) * GOLDEN_RATIO;
        state ^= state >>> 32;
        return this;
    }
}

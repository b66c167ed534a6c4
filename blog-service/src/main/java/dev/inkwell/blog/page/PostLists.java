package dev.inkwell.blog.page;

import dev.inkwell.blog.post.PostStatus;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.post.Visibility;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.blog.reading.PostListing;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Pages of public posts, the newest first. */
@Singleton
class PostLists {

    private final PostListing listing;

    PostLists(PostListing listing) {
        this.listing = listing;
    }

    /** @throws dev.inkwell.kit.problem.DomainException {@code malformed-cursor} (400), {@code invalid} (422) */
    PostList of(PageRequest page, Optional<String> authorId, Optional<String> tag) {
        PostFilter shown = PostFilter.of(PostStatus.PUBLISHED)
                .visibleAs(List.of(Visibility.PUBLIC))
                .by(authorId)
                .tagged(tag);
        PageResponse<PostSummaryResponse> found = listing.page(page, shown);
        String next = found.nextCursor();
        return new PostList(
                found.items().stream().map(ListedPost::from).toList(),
                page.cursor().isEmpty(),
                next == null ? null : PageAddress.next(next, page.limit()));
    }
}

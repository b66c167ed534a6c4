package dev.inkwell.blog.conduit.article;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.follow.FollowService;
import dev.inkwell.blog.postquery.PostFilter;
import dev.inkwell.blog.postquery.PostFilters;
import dev.inkwell.blog.reaction.ReactionKind;
import dev.inkwell.blog.reaction.Reactions;
import dev.inkwell.blog.reading.PostWindow;
import dev.inkwell.blog.reading.PostWindows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The lists of articles, each as far as it can be reached by offset. */
@ApplicationScoped
class ArticleLists {

    private final PostFilters filters;
    private final PostWindows windows;
    private final Reactions reactions;
    private final FollowService follows;
    private final AuthorService authors;
    private final Caller caller;

    ArticleLists(
            PostFilters filters,
            PostWindows windows,
            Reactions reactions,
            FollowService follows,
            AuthorService authors,
            Caller caller) {
        this.filters = filters;
        this.windows = windows;
        this.reactions = reactions;
        this.follows = follows;
        this.authors = authors;
        this.caller = caller;
    }

    /** @param favorited the username of somebody who likes them */
    PostWindow all(@Nullable String author, @Nullable String tag, @Nullable String favorited, Place place) {
        PostFilter filter = filters.published(author, tag);
        return favorited == null
                ? windows.of(filter, place.offset(PostWindows.REACH), place.limit())
                : windows.among(likedBy(favorited), filter, place.offset(PostWindows.MERGED_REACH), place.limit());
    }

    private List<ObjectId> likedBy(String username) {
        Optional<Author> person = authors.byUsername(username);
        return person.map(known -> reactions.latest(known.id(), ReactionKind.POST_LIKE, PostWindows.MERGED_REACH))
                .orElse(List.of());
    }

    PostWindow feed(Place place) {
        return windows.byAuthors(
                follows.authorsFollowedBy(caller.requireAccountId()),
                place.offset(PostWindows.MERGED_REACH),
                place.limit());
    }
}

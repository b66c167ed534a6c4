package dev.inkwell.blog.conduit.article;

import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.conduit.account.Profile;
import dev.inkwell.blog.conduit.account.Profiles;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.blog.reaction.ReactionKind;
import dev.inkwell.blog.reaction.Reactions;
import dev.inkwell.blog.reading.PostWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;

/** Posts as articles, as the caller sees them. */
@ApplicationScoped
class Articles {

    private final PostResponses responses;
    private final Profiles profiles;
    private final Reactions reactions;
    private final Caller caller;

    Articles(PostResponses responses, Profiles profiles, Reactions reactions, Caller caller) {
        this.responses = responses;
        this.profiles = profiles;
        this.reactions = reactions;
        this.caller = caller;
    }

    ArticleResponse of(Post post) {
        PostResponse response = responses.of(post);
        String author = response.author().id();
        Profile profile = profiles.of(List.of(author)).get(author);
        return new ArticleResponse(
                Article.from(response, favorites(List.of(post.id())).contains(post.id()), profile));
    }

    ArticlesResponse of(PostWindow window) {
        List<PostSummaryResponse> posts = window.items();
        Map<String, Profile> known =
                profiles.of(posts.stream().map(post -> post.author().id()).toList());
        Set<ObjectId> favorites =
                favorites(posts.stream().map(post -> new ObjectId(post.id())).toList());
        return new ArticlesResponse(
                posts.stream()
                        .map(post -> Article.listed(
                                post,
                                favorites.contains(new ObjectId(post.id())),
                                known.get(post.author().id())))
                        .toList(),
                window.total());
    }

    private Set<ObjectId> favorites(List<ObjectId> among) {
        return caller.accountId()
                .map(person -> reactions.by(person, ReactionKind.POST_LIKE, among))
                .orElse(Set.of());
    }
}

package dev.inkwell.blog.page;

import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.post.PostSummaryResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A post in a list. */
public record ListedPost(
        Link post,
        @Nullable String language,
        String excerpt,
        List<Link> authors,
        Day published,
        int minutes,
        long comments,
        List<Link> tags) {

    static ListedPost from(PostSummaryResponse post) {
        return new ListedPost(
                new Link(post.title(), PageAddress.post(post.slug())),
                post.language(),
                post.excerpt(),
                post.authors().stream().map(ListedPost::author).toList(),
                Day.of(Objects.requireNonNull(post.publishedAt())),
                post.readingMinutes(),
                post.counts().comments(),
                tags(post.tags()));
    }

    static Link author(AuthorResponse author) {
        return new Link(author.displayName(), author.hasPage() ? PageAddress.author(author.username()) : null);
    }

    static List<Link> tags(List<String> names) {
        return names.stream().map(name -> new Link(name, PageAddress.tag(name))).toList();
    }
}

package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Reader;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.live.Channel;
import dev.inkwell.blog.live.LiveEvent;
import dev.inkwell.blog.live.Message;
import dev.inkwell.blog.live.Topic;
import dev.inkwell.blog.post.PostDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What moderators have to decide on, and what becomes of it; each is told of what is under posts that they can see. */
@ApplicationScoped
class QueueChannel implements Channel {

    static final Topic TOPIC = new Topic("moderation", "site");

    private final CommentRepository comments;
    private final PostDirectory posts;
    private final AuthorService authors;

    QueueChannel(CommentRepository comments, PostDirectory posts, AuthorService authors) {
        this.comments = comments;
        this.posts = posts;
        this.authors = authors;
    }

    @Override
    public String name() {
        return TOPIC.channel();
    }

    @Override
    public Optional<Message> tell(LiveEvent event) {
        Optional<Comment> found = comments.byId(event.about());
        if (found.isEmpty()) {
            return Optional.of(Message.toAll(CommentNews.REMOVED, RemovedComment.of(event.about())));
        }
        Comment comment = found.get();
        Predicate<Reader> readers =
                Objects.requireNonNull(posts.readers(List.of(comment.postId())).get(comment.postId()));
        String person = comment.personId();
        return Optional.of(
                person == null || comment.status() == CommentStatus.DELETED
                        ? new Message(CommentNews.REMOVED, RemovedComment.of(comment.id()), readers)
                        : new Message(
                                CommentNews.CHANGED,
                                CommentResponse.from(comment, authors.byId(person), true),
                                readers));
    }
}

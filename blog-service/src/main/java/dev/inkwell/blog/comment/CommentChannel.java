package dev.inkwell.blog.comment;

import dev.inkwell.blog.access.Reader;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.live.Channel;
import dev.inkwell.blog.live.LiveEvent;
import dev.inkwell.blog.live.Message;
import dev.inkwell.blog.post.PostDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.types.ObjectId;

/** The comments under a post, as whoever may read it sees them. */
@ApplicationScoped
class CommentChannel implements Channel {

    static final String NAME = "comments";

    private final CommentRepository comments;
    private final PostDirectory posts;
    private final AuthorService authors;

    CommentChannel(CommentRepository comments, PostDirectory posts, AuthorService authors) {
        this.comments = comments;
        this.posts = posts;
        this.authors = authors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Message> tell(LiveEvent event) {
        Optional<Comment> shown = comments.byId(event.about()).filter(Comment::shown);
        if (shown.isPresent()) {
            // It may be shown again since.
            String kind = event.kind().equals(CommentNews.REMOVED) ? CommentNews.CHANGED : event.kind();
            return Optional.of(Message.toAll(kind, asReadersSeeIt(shown.get())));
        }
        // Who was never told of it need not be told that it is gone.
        return event.kind().equals(CommentNews.CREATED)
                ? Optional.empty()
                : Optional.of(Message.toAll(CommentNews.REMOVED, RemovedComment.of(event.about())));
    }

    private CommentResponse asReadersSeeIt(Comment comment) {
        String person = comment.personId();
        return person == null || !comment.isApproved()
                ? CommentResponse.placeOf(comment)
                : CommentResponse.from(comment, authors.byId(person), false);
    }

    @Override
    public Map<String, Predicate<Reader>> gates(Set<String> keys) {
        Map<String, Predicate<Reader>> gates = new HashMap<>();
        posts.readers(keys.stream().map(ObjectId::new).toList())
                .forEach((id, readers) -> gates.put(id.toHexString(), readers));
        return gates;
    }
}

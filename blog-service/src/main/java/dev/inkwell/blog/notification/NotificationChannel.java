package dev.inkwell.blog.notification;

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

/** What a person is told, save what is under posts that they can read no more. */
@ApplicationScoped
class NotificationChannel implements Channel {

    private static final String NAME = "notifications";

    private final NotificationRepository notifications;
    private final ReadMarkRepository marks;
    private final PostDirectory posts;
    private final AuthorService authors;

    NotificationChannel(
            NotificationRepository notifications,
            ReadMarkRepository marks,
            PostDirectory posts,
            AuthorService authors) {
        this.notifications = notifications;
        this.marks = marks;
        this.posts = posts;
        this.authors = authors;
    }

    static Topic of(String person) {
        return new Topic(NAME, person);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Message> tell(LiveEvent event) {
        return notifications
                .findByIdOptional(event.about())
                .map(told -> new Message(
                        event.kind(),
                        NotificationResponse.from(told, authors.byId(told.actorId()), marks.readUpTo(told.personId())),
                        readers(told)));
    }

    private Predicate<Reader> readers(Notification told) {
        return told.postId() == null
                ? reader -> true
                : Objects.requireNonNull(posts.readers(List.of(told.postId())).get(told.postId()));
    }
}

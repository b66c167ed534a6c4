package dev.inkwell.blog.comment;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person has said. */
@ApplicationScoped
class CommentData implements PersonalData {

    private record Exported(
            String id,
            String postId,
            CommentStatus status,
            String body,
            Instant createdAt,
            @Nullable Instant editedAt) {}

    private final CommentRepository comments;

    CommentData(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Stream<?> of(String person) {
        return comments.all(person)
                .map(comment -> new Exported(
                        comment.id().toHexString(),
                        comment.postId().toHexString(),
                        comment.status(),
                        comment.text().body(),
                        comment.createdAt(),
                        comment.editedAt()));
    }
}

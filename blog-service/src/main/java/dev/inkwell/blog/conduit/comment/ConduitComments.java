package dev.inkwell.blog.conduit.comment;

import dev.inkwell.blog.comment.CommentResponse;
import dev.inkwell.blog.conduit.account.Profile;
import dev.inkwell.blog.conduit.account.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.types.ObjectId;

/** Comments as the caller sees them here; those without a text, which just keep a thread together, are none. */
@ApplicationScoped
class ConduitComments {

    private final CommentNumbers numbers;
    private final Profiles profiles;

    ConduitComments(CommentNumbers numbers, Profiles profiles) {
        this.numbers = numbers;
        this.profiles = profiles;
    }

    List<ConduitComment> of(ObjectId post, List<CommentResponse> comments) {
        List<CommentResponse> shown =
                comments.stream().filter(comment -> comment.author() != null).toList();
        Map<ObjectId, Long> known = numbers.of(
                post, shown.stream().map(comment -> new ObjectId(comment.id())).toList());
        Map<String, Profile> authors = profiles.of(shown.stream()
                .map(comment -> Objects.requireNonNull(comment.author()).id())
                .distinct()
                .toList());
        return shown.stream()
                // One that was removed meanwhile has no number any more.
                .filter(comment -> known.containsKey(new ObjectId(comment.id())))
                .map(comment -> ConduitComment.from(
                        comment,
                        known.get(new ObjectId(comment.id())),
                        authors.get(Objects.requireNonNull(comment.author()).id())))
                .toList();
    }
}

package dev.inkwell.blog.conduit.comment;

import dev.inkwell.blog.count.PostLeftovers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;

/**
 * Numbers comments when this API first shows them, whoever wrote them where: each keeps its number for good. Two that number one
 * at the same time both find what was stored first, and a number is lost.
 */
@ApplicationScoped
class CommentNumbers implements PostLeftovers {

    private static final int BATCH = 500;

    private final CommentNumberRepository numbers;

    CommentNumbers(CommentNumberRepository numbers) {
        this.numbers = numbers;
    }

    /** @param comments of one post, in the order in which those that have no number get one */
    Map<ObjectId, Long> of(ObjectId post, List<ObjectId> comments) {
        Map<ObjectId, Long> known = known(comments);
        List<ObjectId> unknown =
                comments.stream().filter(id -> !known.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return known;
        }
        long next = numbers.reserve(unknown.size()) - unknown.size() + 1;
        List<CommentNumber> made = new ArrayList<>();
        for (ObjectId comment : unknown) {
            made.add(new CommentNumber(next++, comment, post));
        }
        numbers.addNew(made);
        known.putAll(known(unknown));
        return known;
    }

    private Map<ObjectId, Long> known(List<ObjectId> comments) {
        Map<ObjectId, Long> known = new HashMap<>();
        if (!comments.isEmpty()) {
            numbers.of(comments).forEach(number -> known.put(number.commentId(), number.number()));
        }
        return known;
    }

    Optional<CommentNumber> find(long number) {
        return numbers.byNumber(number);
    }

    /** Of a comment that was deleted. */
    void forget(long number) {
        numbers.remove(number);
    }

    @Override
    public boolean removeSome(ObjectId post) {
        List<Long> some = numbers.ofPost(post, BATCH);
        if (!some.isEmpty()) {
            numbers.removeAll(some);
        }
        return some.size() == BATCH;
    }
}

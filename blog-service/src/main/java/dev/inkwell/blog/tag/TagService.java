package dev.inkwell.blog.tag;

import com.mongodb.client.ClientSession;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tags by name. The number of public posts of each is exact: it moves in the transaction that changes a post. */
@ApplicationScoped
public class TagService {

    private final TagRepository tags;

    TagService(TagRepository tags) {
        this.tags = tags;
    }

    /**
     * In any form that an author can write it in.
     *
     * @throws DomainException {@code tag-not-found} (404) where no public post has it
     */
    public Tag required(String name) {
        return tags.used(TagNames.normalised(name)).orElseThrow(() -> new DomainException(TagError.NOT_FOUND));
    }

    /** The names of the first tags that public posts have, in the order of the names. */
    public List<String> firstUsed(int most) {
        return tags.used(Optional.empty(), most - 1).stream().map(Tag::name).toList();
    }

    /**
     * Counts a post under other tags than before.
     *
     * @param before its tags while it was public, or none
     * @param after its tags if it is public now, or none
     */
    public void move(ClientSession session, List<String> before, List<String> after) {
        Map<String, Integer> changes = new TreeMap<>();
        before.forEach(name -> changes.merge(name, -1, Integer::sum));
        after.forEach(name -> changes.merge(name, 1, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        if (!changes.isEmpty()) {
            tags.count(session, changes);
        }
    }
}

package dev.inkwell.blog.live;

import dev.inkwell.blog.access.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One kind of stream; a feature has it as a bean. */
public interface Channel {

    String name();

    /** What is told of an event as things are now; nothing where it has passed. Asked once for all who listen. */
    Optional<Message> tell(LiveEvent event);

    /** Who may listen to which of these keys as things are now; everybody to those that are not in the answer. */
    default Map<String, Predicate<Reader>> gates(Set<String> keys) {
        return Map.of();
    }
}

package dev.inkwell.blog.live;

import dev.inkwell.blog.access.Reader;
import java.util.function.Predicate;

/**
 * What is sent of an event.
 *
 * @param name the event's, as in {@code addEventListener}
 * @param data becomes JSON
 * @param audience whom it is sent to, of those who listen
 */
public record Message(String name, Object data, Predicate<Reader> audience) {

    public static Message toAll(String name, Object data) {
        return new Message(name, data, reader -> true);
    }
}

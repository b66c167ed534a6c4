package dev.inkwell.blog.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.inkwell.blog.access.Reader;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What there is to tell of an event, read once for all who listen here. */
@ApplicationScoped
class Tellings {

    private static final int MOST = 1_000;

    /** After that it is read again: a post may have become private. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /**
     * An event as it is told.
     *
     * @param gate who may listen to its topic at all
     */
    record Telling(Predicate<Reader> gate, Optional<Written> written) {}

    record Written(String name, String json, Predicate<Reader> audience) {}

    private final Map<String, Channel> channels;
    private final ObjectMapper mapper;
    private final LoadingCache<LiveEvent, Telling> tellings;

    Tellings(@All List<Channel> channels, ObjectMapper mapper) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.mapper = mapper;
        this.tellings = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(GOOD_FOR)
                .build(this::read);
    }

    Telling of(LiveEvent event) {
        return tellings.get(event);
    }

    /** As {@link Channel#gates}. */
    Map<String, Predicate<Reader>> gates(String channel, Set<String> keys) {
        Channel known = channels.get(channel);
        return known == null ? Map.of() : known.gates(keys);
    }

    private Telling read(LiveEvent event) {
        Topic topic = event.topic();
        Channel channel = channels.get(topic.channel());
        Predicate<Reader> gate = gates(topic.channel(), Set.of(topic.key())).getOrDefault(topic.key(), reader -> true);
        return new Telling(
                gate, channel == null ? Optional.empty() : channel.tell(event).map(this::written));
    }

    private Written written(Message message) {
        try {
            return new Written(message.name(), mapper.writeValueAsString(message.data()), message.audience());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

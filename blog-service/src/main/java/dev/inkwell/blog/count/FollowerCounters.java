package dev.inkwell.blog.count;

import com.mongodb.client.ClientSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many follow an author or a tag: moves in the transaction of each follow. */
@ApplicationScoped
public class FollowerCounters {

    private final FollowerCountRepository counts;

    FollowerCounters(FollowerCountRepository counts) {
        this.counts = counts;
    }

    public static String author(String id) {
        return "author:" + id;
    }

    public static String tag(String name) {
        return "tag:" + name;
    }

    public long of(String subject) {
        return of(List.of(subject), Function.identity()).getOrDefault(subject, 0L);
    }

    /** In one query; who has no followers is not in it. */
    public Map<String, Long> of(Collection<String> names, Function<String, String> subject) {
        Map<String, Long> counted = counts.of(names.stream().map(subject).toList()).stream()
                .collect(Collectors.toMap(FollowerCount::id, FollowerCount::followers));
        return names.stream()
                .distinct()
                .filter(name -> counted.containsKey(subject.apply(name)))
                .collect(Collectors.toMap(Function.identity(), name -> counted.get(subject.apply(name))));
    }

    /** Last in a transaction, as all who follow the same meet here. */
    public void add(ClientSession session, String subject, long change) {
        counts.add(session, subject, change);
    }
}

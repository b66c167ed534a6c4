package dev.inkwell.blog.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** A post that has traits of another. */
record LikePost(ObjectId id, Instant publishedAt, List<String> traits) {

    /** Those that have most in common with it, weighed by how few others have that too; of equals the newest first. */
    static List<ObjectId> likest(List<String> wanted, List<LikePost> posts, int limit) {
        Set<String> own = new HashSet<>(wanted);
        Map<String, Long> frequencies = posts.stream()
                .flatMap(post -> post.traits.stream())
                .filter(own::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return posts.stream()
                .sorted(Comparator.comparingDouble((LikePost post) -> post.likeness(frequencies))
                        .thenComparing(LikePost::publishedAt)
                        .thenComparing(LikePost::id)
                        .reversed())
                .limit(limit)
                .map(LikePost::id)
                .toList();
    }

    private double likeness(Map<String, Long> frequencies) {
        return traits.stream()
                .filter(frequencies::containsKey)
                .mapToDouble(trait -> Trait.weight(trait, frequencies.get(trait)))
                .sum();
    }
}

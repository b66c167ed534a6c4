package dev.inkwell.blog.tag;

import dev.inkwell.blog.count.FollowerCounters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tags as on their own pages, for lists that show many of them. */
@ApplicationScoped
public class TagProfiles {

    private final TagRepository tags;
    private final FollowerCounters counters;

    TagProfiles(TagRepository tags, FollowerCounters counters) {
        this.tags = tags;
        this.counters = counters;
    }

    /** One of each name, in their order, also where no public post has it: all in one query, and who follows them in another. */
    public List<TagResponse> of(Collection<String> names) {
        List<String> wanted = names.stream().distinct().toList();
        Map<String, Tag> known = tags.byNames(wanted).stream().collect(Collectors.toMap(Tag::name, tag -> tag));
        Map<String, Long> followers = counters.of(wanted, FollowerCounters::tag);
        return wanted.stream()
                .map(name ->
                        TagResponse.from(known.getOrDefault(name, new Tag(name, 0)), followers.getOrDefault(name, 0L)))
                .toList();
    }
}

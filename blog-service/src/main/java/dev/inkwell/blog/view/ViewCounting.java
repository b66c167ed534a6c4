package dev.inkwell.blog.view;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.author.PersonLeftovers;
import dev.inkwell.blog.count.PostCounter;
import dev.inkwell.blog.count.PostCounters;
import dev.inkwell.blog.count.PostLeftovers;
import dev.inkwell.blog.platform.Transactions;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Counts views: the visit that makes one new and all numbers that it adds to move in one transaction, so no crash parts them. */
@ApplicationScoped
class ViewCounting implements PostLeftovers, PersonLeftovers {

    private static final int BATCH = 500;

    private final ViewRepository views;
    private final PostDirectory posts;
    private final PostCounters counters;
    private final Transactions transactions;

    ViewCounting(ViewRepository views, PostDirectory posts, PostCounters counters, Transactions transactions) {
        this.views = views;
        this.posts = posts;
        this.counters = counters;
        this.transactions = transactions;
    }

    void count(List<Visit> visits) {
        Map<ObjectId, Post> known =
                posts.findAll(visits.stream().map(Visit::post).distinct().toList());
        List<Visit> ofPosts =
                visits.stream().filter(visit -> known.containsKey(visit.post())).toList();
        if (!ofPosts.isEmpty()) {
            transactions.run(session -> {
                List<Visit> added = views.insert(session, ofPosts);
                add(session, added, known);
                return added;
            });
        }
    }

    private void add(ClientSession session, List<Visit> added, Map<ObjectId, Post> known) {
        views.addToPosts(session, perDay(added, visit -> List.of(visit.post())));
        views.addToTotals(session, ViewKind.TAG, perDay(added, visit -> known.get(visit.post())
                .publicTags()));
        views.addToTotals(session, ViewKind.AUTHOR, perDay(added, visit -> known.get(visit.post())
                .authorIds()));
        views.addToTotals(session, ViewKind.SITE, perDay(added, visit -> List.of("")));
        Map<ObjectId, Long> perPost =
                added.stream().collect(Collectors.groupingBy(Visit::post, TreeMap::new, Collectors.counting()));
        perPost.forEach((post, views) -> counters.add(session, post, PostCounter.VIEWS, views));
    }

    private static <T> Map<DayOf<T>, Long> perDay(List<Visit> visits, Function<Visit, Collection<T>> subjects) {
        return visits.stream()
                .flatMap(visit -> subjects.apply(visit).stream().map(subject -> new DayOf<>(subject, visit.day())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public boolean removeSome(ObjectId post) {
        return views.removeSome(post, BATCH);
    }

    /** How often what they wrote was seen. What they saw can't be found, and is forgotten with the day. */
    @Override
    public boolean removeSome(String person) {
        return views.removeSome(ViewKind.AUTHOR, person, BATCH);
    }
}

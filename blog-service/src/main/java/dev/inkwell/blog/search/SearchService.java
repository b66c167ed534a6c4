package dev.inkwell.blog.search;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorResponse;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.post.PostDirectory;
import dev.inkwell.blog.post.PostSummaryResponse;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;

/** Searches, and shows what is found as the caller may see it. */
@ApplicationScoped
class SearchService {

    private final SearchRepository entries;
    private final PostDirectory posts;
    private final AuthorService authors;

    SearchService(SearchRepository entries, PostDirectory posts, AuthorService authors) {
        this.entries = entries;
        this.posts = posts;
        this.authors = authors;
    }

    /** Those that find anything at all, of the languages that there are. */
    List<Reading> readings(SearchQuery query) {
        List<Language> languages = entries.languages();
        List<Reading> readings = (languages.isEmpty() ? List.of(Language.OTHER) : languages)
                .stream()
                        .map(language -> Reading.of(language, query))
                        .filter(reading -> !reading.wanted().isEmpty())
                        .toList();
        if (readings.isEmpty()) {
            throw query.excludesOnly()
                    ? QueryValue.refusal("q", "only-exclusions", "At least one word that is to be found.")
                    : QueryValue.refusal("q", "no-words", "At least one word of letters or digits.");
        }
        return readings;
    }

    SearchResponse page(Search search, PageRequest page) {
        int limit = page.limit();
        Found found = entries.find(search, page.cursor(), limit);
        boolean more = found.entries().size() > limit;
        List<FoundEntry> shown = more ? found.entries().subList(0, limit) : found.entries();
        return new SearchResponse(
                items(search, shown),
                more ? search.cursorOf(shown.getLast()).encode() : null,
                found.total(),
                facets(found));
    }

    /** Access is looked at again, in the posts themselves. */
    private List<FoundPostResponse> items(Search search, List<FoundEntry> shown) {
        List<ObjectId> ids = shown.stream().map(FoundEntry::id).toList();
        Map<ObjectId, PostSummaryResponse> summaries = posts.summaries(ids);
        Map<Language, Reading> readings =
                search.readings().stream().collect(Collectors.toMap(Reading::language, Function.identity()));
        Map<ObjectId, Highlights> highlights = entries.highlights(summaries.keySet(), readings);
        return shown.stream()
                .filter(entry -> summaries.containsKey(entry.id()))
                .map(entry -> new FoundPostResponse(
                        summaries.get(entry.id()), entry.score(), highlights.getOrDefault(entry.id(), Highlights.NONE)))
                .toList();
    }

    private FacetsResponse facets(Found found) {
        Map<String, Author> known =
                authors.byIds(found.authorIds().stream().map(Found.Count::value).toList());
        return new FacetsResponse(
                found.tags().stream()
                        .map(tag -> new FacetsResponse.OfTag(tag.value(), tag.posts()))
                        .toList(),
                found.authorIds().stream()
                        .map(author -> new FacetsResponse.OfAuthor(
                                AuthorResponse.from(known.get(author.value())), author.posts()))
                        .toList(),
                found.years().stream()
                        .map(year -> new FacetsResponse.OfYear(Integer.parseInt(year.value()), year.posts()))
                        .toList());
    }
}

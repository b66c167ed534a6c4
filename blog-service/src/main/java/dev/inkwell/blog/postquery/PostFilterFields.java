package dev.inkwell.blog.postquery;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.customfield.CustomFilterFields;
import dev.inkwell.blog.filter.Filter;
import dev.inkwell.blog.filter.FilterField;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What posts can be filtered by. Status and visibility are not among it: what is seen of these is not the filter's to say. */
@ApplicationScoped
class PostFilterFields {

    private static final String TAG = "tag";
    private static final String AUTHOR = "author";
    private static final String SERIES = "series";
    private static final String LANGUAGE = "language";

    /** Those in the index {@code shown_with_details}. */
    private static final Map<String, FilterField> ON_KEYS = Map.of(
            SERIES,
            FilterField.text("details.series.slug", true, text -> text),
            LANGUAGE,
            FilterField.text("details.language", true, PostFilterFields::language),
            "readingMinutes",
            FilterField.wholeNumber("content.readingMinutes"),
            "wordCount",
            FilterField.wholeNumber("content.wordCount"),
            "publishedAt",
            FilterField.instant("publishedAt"),
            "updatedAt",
            FilterField.instant("updatedAt"),
            "createdAt",
            FilterField.instant("createdAt"));

    private static final Map<String, FilterField> ON_POSTS = Map.of(
            TAG,
            FilterField.text("tags", false, PostFilterFields::tag),
            "slug",
            FilterField.text("slug", false, text -> text),
            "id",
            new FilterField("_id", false, false, "The id of a post.", PostFilterFields::id));

    private final AuthorService authors;
    private final CustomFilterFields customFields;

    PostFilterFields(AuthorService authors, CustomFilterFields customFields) {
        this.authors = authors;
        this.customFields = customFields;
    }

    /** @throws DomainException {@code invalid} (422) that names the place, {@code custom-field-not-indexed} (409) */
    PostConditions read(String text) {
        Filter filter = Filter.parse(text);
        Set<String> names = filter.fields();
        Map<String, FilterField> custom = customFields.named(names);
        Map<String, FilterField> known = new HashMap<>(ON_KEYS);
        known.putAll(ON_POSTS);
        known.putAll(custom);
        if (names.contains(AUTHOR)) {
            known.put(AUTHOR, author(filter.valuesOf(AUTHOR)));
        }
        return new PostConditions(
                filter.query(known),
                required(filter, TAG, known),
                required(filter, AUTHOR, known),
                required(filter, SERIES, known),
                required(filter, LANGUAGE, known),
                customIndex(filter, custom),
                ON_KEYS.keySet().containsAll(names));
    }

    /** By name, all in one query, and of two who had a name the later. Who is not known here has written nothing, and nobody is asked. */
    private FilterField author(Set<String> usernames) {
        Map<String, String> ids = authors.known(usernames).stream()
                .collect(Collectors.toMap(
                        author -> key(author.username()),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Author::fetchedAt))))
                .values()
                .stream()
                .collect(Collectors.toMap(author -> key(author.username()), Author::id));
        return FilterField.text("authorIds", false, name -> ids.getOrDefault(key(name), PostFilters.NOBODY));
    }

    private static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private static List<String> required(Filter filter, String field, Map<String, FilterField> known) {
        return filter.required(field, known).orElse(List.of()).stream()
                .map(String.class::cast)
                .toList();
    }

    private static Optional<String> customIndex(Filter filter, Map<String, FilterField> custom) {
        return custom.keySet().stream()
                .filter(name -> filter.required(name, custom).isPresent())
                .sorted()
                .findFirst()
                .map(CustomFilterFields::index);
    }

    /** What is no tag finds nothing, as it does elsewhere. */
    private static String tag(String name) {
        return TagNames.normalised(name);
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static @Nullable Object id(String text) {
        return ObjectId.isValid(text) ? new ObjectId(text) : null;
    }
}

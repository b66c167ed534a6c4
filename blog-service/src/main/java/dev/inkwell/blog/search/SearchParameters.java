package dev.inkwell.blog.search;

import dev.inkwell.blog.author.Author;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.Readership;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.query.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is looked for, and among which posts. */
public class SearchParameters {

    private static final String NOBODY = "";

    @QueryParam("q")
    @Parameter(
            required = true,
            description = "Words and \"phrases\" that are to be there, and -words and -\"phrases\" that are not",
            schema = @Schema(minLength = 1, maxLength = SearchQuery.LONGEST))
    @Nullable
    String q;

    @QueryParam("tag")
    @Nullable
    String tag;

    @QueryParam("author")
    @Parameter(description = "A username")
    @Nullable
    String author;

    @QueryParam("from")
    @Parameter(description = "Published on this day (UTC) or later", schema = @Schema(format = "date"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Published on this day (UTC) or earlier", schema = @Schema(format = "date"))
    @Nullable
    String to;

    SearchQuery query() {
        return SearchQuery.parse(q);
    }

    Search search(List<Reading> readings, Readership readership, AuthorService authors) {
        Optional<LocalDate> first = QueryValue.day("from", from);
        Optional<LocalDate> last = QueryValue.day("to", to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw QueryValue.refusal("to", "out-of-range", "Not before from.");
        }
        return new Search(
                readings,
                readership,
                Optional.ofNullable(tag).map(TagNames::normalised),
                Optional.ofNullable(author)
                        .map(name -> authors.byUsername(name).map(Author::id).orElse(NOBODY)),
                first.map(SearchParameters::startOf),
                last.map(day -> startOf(day.plusDays(1))),
                Integer.toHexString(Objects.hash(q, tag, author, from, to)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package dev.inkwell.blog.reading;

import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.kit.query.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much of posts is shown: which members, and what stands around them. */
public class PostView {

    /** What is shown around posts. */
    enum Around {
        AUTHORS,
        TAGS,
        PREVIOUS,
        NEXT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> OF_POST = Stream.of(PostResponse.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    private static final Set<String> TEXT = Set.of("body", "html");
    private static final List<String> IN_LISTS =
            OF_POST.stream().filter(name -> !TEXT.contains(name)).toList();

    @QueryParam("fields")
    @Parameter(
            description = "The members that are shown, separated by commas: of a post, in lists without its text",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String fields;

    @QueryParam("include")
    @Parameter(
            description = "What is shown besides in `included`: authors, tags; with a single post also previous, next",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String include;

    boolean asksForMore() {
        return include != null;
    }

    /** None where it is the usual ones. */
    Set<String> fieldsOfPost() {
        return QueryValue.names("fields", fields, OF_POST);
    }

    Set<String> fieldsInList() {
        return QueryValue.names("fields", fields, IN_LISTS);
    }

    Set<Around> aroundPost() {
        return around(EnumSet.allOf(Around.class));
    }

    Set<Around> aroundList() {
        return around(EnumSet.of(Around.AUTHORS, Around.TAGS));
    }

    private Set<Around> around(Set<Around> known) {
        List<String> names = known.stream().map(Around::wireName).toList();
        return QueryValue.names("include", include, names).stream()
                .map(name -> Around.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Around.class)));
    }
}

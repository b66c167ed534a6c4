package dev.inkwell.kit.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.inkwell.kit.json.InkwellJson;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What RFC 7386 says of any document and any patch. */
class MergePatchPropertyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> MEMBERS = List.of("title", "text", "tags", "image", "url", "unknown");

    private final ObjectMapper mapper = strictMapper();
    private final MergePatch mergePatch =
            new MergePatch(mapper, Validation.buildDefaultValidatorFactory().getValidator());

    private static ObjectMapper strictMapper() {
        ObjectMapper mapper = new ObjectMapper();
        new InkwellJson().customize(mapper);
        return mapper;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(@Nullable String url, @Nullable String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(
            @NotBlank @Size(max = 10) String title,
            @Nullable String text,
            @Nullable List<String> tags,
            @Nullable Image image) {}

    @Provide
    Arbitrary<Note> notes() {
        Arbitrary<String> texts = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return texts.flatMap(title -> texts.injectNull(0.3)
                .flatMap(text -> texts.list().ofMaxSize(2).injectNull(0.3).flatMap(tags -> texts.injectNull(0.5)
                        .map(url -> new Note(title, text, tags, url == null ? null : new Image(url, text))))));
    }

    @Provide
    Arbitrary<JsonNode> patches() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.just((JsonNode) JSON.nullNode()),
                Arbitraries.strings().ofMaxLength(12).map(JSON::textNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.strings().ofMaxLength(3).list().ofMaxSize(2).map(mapper::valueToTree));
        Arbitrary<JsonNode> flat = objects(leaves);
        return Arbitraries.oneOf(leaves, flat, objects(Arbitraries.oneOf(leaves, flat)));
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<JsonNode> members) {
        return Arbitraries.maps(Arbitraries.of(MEMBERS), members).ofMaxSize(3).map(named -> JSON.objectNode()
                .setAll(named));
    }

    @Property
    void aPatchChangesWhatItNamesAndNothingElse(@ForAll("notes") Note note, @ForAll("patches") JsonNode patch) {
        Optional<Note> patched = apply(note, patch);

        patched.ifPresent(result -> {
            JsonNode before = mapper.valueToTree(note);
            JsonNode after = mapper.valueToTree(result);
            for (String member : List.of("title", "text", "tags")) {
                JsonNode wanted = patch.has(member) ? patch.get(member) : before.path(member);
                assertThat(after.path(member)).isEqualTo(wanted.isNull() ? after.path("nothing") : wanted);
            }
        });
    }

    @Property
    void toApplyAPatchTwiceIsToApplyItOnce(@ForAll("notes") Note note, @ForAll("patches") JsonNode patch) {
        Optional<Note> once = apply(note, patch);

        assertThat(once.flatMap(result -> apply(result, patch))).isEqualTo(once);
    }

    @Property
    void anEmptyPatchChangesNothing(@ForAll("notes") Note note) {
        assertThat(apply(note, mapper.valueToTree(Map.of()))).contains(note);
    }

    /** Nothing where it is refused; anything else than a refusal fails. */
    private Optional<Note> apply(Note note, JsonNode patch) {
        try {
            return Optional.of(mergePatch.apply(note, patch, Note.class));
        } catch (DomainException e) {
            assertThat(e.error().category()).isEqualTo(Category.INVALID);
            return Optional.empty();
        }
    }
}

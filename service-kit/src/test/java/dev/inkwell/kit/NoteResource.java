package dev.inkwell.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.conditional.Versioned;
import dev.inkwell.kit.json.Visible;
import dev.inkwell.kit.page.Cursor;
import dev.inkwell.kit.page.PageRequest;
import dev.inkwell.kit.page.PageResponse;
import dev.inkwell.kit.patch.MergePatch;
import dev.inkwell.kit.problem.Category;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.ErrorCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A resource with one of each: what the kit does is tested through it. */
@Path("/notes")
@RunOnVirtualThread
public class NoteResource {

    private static final long VERSION = 3;

    private final MergePatch mergePatch;

    NoteResource(MergePatch mergePatch) {
        this.mergePatch = mergePatch;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Note(
            @NotBlank @Visible @Size(max = 10) String title,
            @Nullable String text,
            @Nullable Integer stars,
            @Nullable List<@NotBlank String> tags) {}

    enum NoteError implements ErrorCode {
        TOO_OFTEN;

        @Override
        public String code() {
            return "too-often";
        }

        @Override
        public Category category() {
            return Category.THROTTLED;
        }

        @Override
        public String title() {
            return "Read less often";
        }
    }

    public record NoteResponse(String title, @Nullable String text) implements Versioned {
        @Override
        public long entityVersion() {
            return VERSION;
        }

        @Override
        public String entityVariant() {
            return "a7";
        }
    }

    @GET
    public PageResponse<Integer> list(@BeanParam PageRequest page) {
        int after = page.cursor().map(c -> c.part(0, Integer::parseInt)).orElse(0);
        List<Integer> rows = IntStream.rangeClosed(after + 1, Math.min(5, after + page.limit() + 1))
                .boxed()
                .toList();
        return PageResponse.of(rows, page.limit(), n -> Cursor.of(n.toString()), n -> n);
    }

    @GET
    @Path("{id}")
    public NoteResponse read(@PathParam("id") String id) {
        if (id.equals("broken")) {
            throw new IllegalStateException("secret=hunter2");
        }
        if (id.equals("often")) {
            throw new DomainException(NoteError.TOO_OFTEN).rateLimit(5, Duration.ofMillis(1500));
        }
        return new NoteResponse("a", null);
    }

    @POST
    public NoteResponse create(@Valid @NotNull Note note) {
        return new NoteResponse(note.title(), note.text());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public NoteResponse edit(@HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        IfMatch.require(ifMatch, VERSION);
        Note note = mergePatch.apply(new Note("a", "b", 1, List.of("x")), patch, Note.class);
        return new NoteResponse(note.title(), note.text());
    }
}

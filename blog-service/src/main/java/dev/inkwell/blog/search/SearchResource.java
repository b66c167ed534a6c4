package dev.inkwell.blog.search;

import dev.inkwell.blog.access.Audience;
import dev.inkwell.blog.access.Caller;
import dev.inkwell.blog.author.AuthorService;
import dev.inkwell.blog.post.PostAccess;
import dev.inkwell.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finds published posts that the caller may read. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "search")
public class SearchResource {

    private final SearchService service;
    private final Suggestions suggestions;
    private final AuthorService authors;
    private final PostAccess access;
    private final Caller caller;

    SearchResource(
            SearchService service, Suggestions suggestions, AuthorService authors, PostAccess access, Caller caller) {
        this.service = service;
        this.suggestions = suggestions;
        this.authors = authors;
        this.access = access;
        this.caller = caller;
    }

    /** The best first, with fragments, and how all that match are spread. Errors: {@code search-too-broad} (422) where that takes too long. */
    @GET
    @Operation(summary = "Search posts")
    public RestResponse<SearchResponse> search(@BeanParam SearchParameters parameters, @BeanParam PageRequest page) {
        Search search = parameters.search(service.readings(parameters.query()), access.readership(), authors);
        return answer(service.page(search, page), caller);
    }

    /** What is found for somebody may be for members, or private: it is stored nowhere. */
    static <T> RestResponse<T> answer(T found, Caller caller) {
        return Audience.of(caller.isAnonymous(), false)
                .marked(RestResponse.ResponseBuilder.ok(found))
                .build();
    }

    /** Of public posts, whoever asks. */
    @GET
    @Path("suggestions")
    @Operation(summary = "Suggest words, tags and posts")
    public SuggestionsResponse suggest(
            @QueryParam("prefix")
                    @Parameter(
                            required = true,
                            description = "What is written so far: whole words, and the beginning of one",
                            schema = @Schema(minLength = 1, maxLength = Suggestions.LONGEST))
                    @Nullable
                    String prefix) {
        return suggestions.of(prefix);
    }
}

package dev.inkwell.kit.openapi;

import dev.inkwell.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation the problems that any operation of its kind can give. Switched on by {@code mp.openapi.filter}; what
 * only some operations give (409, 412, 428, 503 ...) their own annotations say.
 */
public class CommonResponses implements OASFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request can't be read",
            "404", "There is no such thing, or the caller may not know of it",
            "405", "This address does not take this method",
            "406", "None of the accepted media types can be given",
            "414", "The address is longer than this service takes",
            "431", "The headers are longer than this service takes",
            "503", "The service is overloaded, or its database does not answer; Retry-After says when to try again");

    private static final Map<String, String> SECURED = Map.of(
            "401", "A valid access token is needed; WWW-Authenticate says how",
            "403", "The access token does not allow this");

    private static final Map<String, String> WITH_BODY = Map.of(
            "413", "The body is larger than this service takes",
            "415", "This media type is not taken here",
            "422", "Some values are not valid; errors names each");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> {
                complete(operation);
                MergePatchBodies.relax(operation, document.getComponents());
            });
        }
    }

    private static void complete(Operation operation) {
        add(operation, ALWAYS);
        add(operation, SECURED);
        if (operation.getRequestBody() != null || takesQuery(operation)) {
            add(operation, WITH_BODY);
        }
        if (isPage(operation)) {
            operation.getResponses().getAPIResponse("422").getContent().addMediaType(MediaType.TEXT_HTML, text());
        }
    }

    /** A page says on itself what was wrong with what was sent. */
    private static boolean isPage(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().keySet().stream()
                        .anyMatch(type -> type.startsWith(MediaType.TEXT_HTML))
                && operation.getResponses().getAPIResponse("422") != null;
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType text() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static boolean takesQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY);
    }

    private static void add(Operation operation, Map<String, String> problems) {
        new TreeMap<>(problems).forEach((status, text) -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            APIResponse declared = operation.getResponses().getAPIResponse(status);
            if (declared == null) {
                operation.getResponses().addAPIResponse(status, problem(text));
            } else if (declared.getContent() == null) {
                declared.setContent(problemContent());
            }
        });
    }

    private static APIResponse problem(String text) {
        return OASFactory.createAPIResponse().description(text).content(problemContent());
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}

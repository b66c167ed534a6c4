package dev.inkwell.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The methods of an address, which a 405 must name in Allow (RFC 9110, section 15.5.6). The framework leaves them out, so
 * they are taken from the service's own OpenAPI document.
 */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "<default>";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    private final OpenApiDocumentService documents;
    private final ObjectMapper mapper;
    private volatile @Nullable JsonNode paths;

    AllowedMethods(OpenApiDocumentService documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    /** @return the value of the Allow header for a request's path */
    String of(String path) {
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Set<String> allowed = new TreeSet<>(Set.of("OPTIONS"));
        paths().properties().forEach(entry -> {
            if (matches(entry.getKey(), plain)) {
                entry.getValue().fieldNames().forEachRemaining(method -> add(method, allowed));
            }
        });
        return String.join(", ", allowed);
    }

    private static boolean matches(String template, String path) {
        String[] parts = PARAMETER.split(template, -1);
        StringBuilder expression = new StringBuilder(Pattern.quote(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            expression.append("[^/]+").append(Pattern.quote(parts[i]));
        }
        return path.matches(expression.toString());
    }

    private static void add(String method, Set<String> allowed) {
        if (METHODS.contains(method)) {
            allowed.add(method.toUpperCase(Locale.ROOT));
        }
        if (method.equals("get")) {
            allowed.add("HEAD");
        }
    }

    private JsonNode paths() {
        JsonNode known = paths;
        if (known == null) {
            try {
                known = mapper.readTree(documents.getDocument(DOCUMENT, Format.JSON))
                        .path("paths");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            paths = known;
        }
        return known;
    }
}

package dev.inkwell.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private volatile @Nullable List<Address> addresses;

    AllowedMethods(OpenApiDocumentService documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    private record Address(Pattern pattern, Set<String> methods) {

        static Address of(String template, JsonNode operations) {
            String pattern = Arrays.stream(PARAMETER.split(template, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+", "", "/?"));
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            operations.fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    methods.add(method.toUpperCase(Locale.ROOT));
                }
            });
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return new Address(Pattern.compile(pattern), methods);
        }
    }

    /** The methods that a path takes, in alphabetical order; none where there is nothing. */
    Set<String> of(String path) {
        return addresses().stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .flatMap(address -> address.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Address> addresses() {
        List<Address> known = addresses;
        if (known == null) {
            known = read();
            addresses = known;
        }
        return known;
    }

    private List<Address> read() {
        try {
            return mapper.readTree(documents.getDocument(DOCUMENT, Format.JSON)).path("paths").properties().stream()
                    .map(path -> Address.of(path.getKey(), path.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

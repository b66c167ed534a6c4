package dev.inkwell.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Looks in the code for the routes of {@link ConduitRolesTest}. */
class ConduitRoutesTest {

    @Test
    void noRouteIsWithoutARow() {
        Set<String> routes = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.inkwell.blog.conduit")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> route(method).stream())
                        .collect(Collectors.toSet());

        assertThat(ConduitRolesTest.rows().stream()
                        .map(ConduitRolesTest.Row::route)
                        .collect(Collectors.toSet()))
                .isEqualTo(routes);
    }

    private static Optional<String> route(JavaMethod method) {
        String below = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName() + " "
                        + method.getOwner().getAnnotationOfType(Path.class).value() + below)
                .findFirst();
    }
}

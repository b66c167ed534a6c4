package dev.inkwell.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;

/** Turns what Bean Validation found into field errors with JSON pointers. */
public final class Violations {

    /** A stable order, as Bean Validation gives a set. */
    public static final Comparator<FieldError> ORDER =
            Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code);

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "missing",
            "NotBlank", "blank",
            "Visible", "blank",
            "NotEmpty", "empty",
            "Size", "wrong-size",
            "Min", "too-small",
            "Max", "too-large",
            "Email", "wrong-format",
            "Pattern", "wrong-format",
            "URL", "wrong-format");

    private Violations() {}

    public static FieldError toFieldError(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                pointer(violation.getPropertyPath()),
                CODES.getOrDefault(annotation, kebab(annotation)),
                violation.getMessage(),
                null);
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (isField(node)) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    /** The method and its parameter, where a resource's argument was validated, are no part of the body. */
    private static boolean isField(Path.Node node) {
        return node.getKind() == ElementKind.PROPERTY && node.getName() != null;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}

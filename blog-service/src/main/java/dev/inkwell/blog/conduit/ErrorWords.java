package dev.inkwell.blog.conduit;

import dev.inkwell.kit.problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What other features and auth-service refuse by, in the words of this API. */
public final class ErrorWords {

    private static final String INVALID_TOKEN = "is invalid";
    private static final String NOT_FOUND = "not found";
    private static final String FORBIDDEN = "forbidden";
    private static final String TAKEN = "has already been taken";
    private static final String BLANK = "can't be blank";

    private record Word(String field, String reason) {}

    private static final Map<String, Word> OF_CODES = Map.ofEntries(
            Map.entry("unauthenticated", new Word("token", INVALID_TOKEN)),
            Map.entry("token-stale", new Word("token", INVALID_TOKEN)),
            Map.entry("delegated-token-unknown", new Word("token", INVALID_TOKEN)),
            Map.entry("invalid-credentials", new Word("credentials", "invalid")),
            Map.entry("post-not-found", new Word("article", NOT_FOUND)),
            Map.entry("post-not-published", new Word("article", "is not published")),
            Map.entry("post-not-yours", new Word("article", FORBIDDEN)),
            Map.entry("author-not-found", new Word("profile", NOT_FOUND)),
            Map.entry("comment-not-found", new Word("comment", NOT_FOUND)),
            Map.entry("comment-not-yours", new Word("comment", FORBIDDEN)),
            Map.entry("username-taken", new Word("username", TAKEN)),
            Map.entry("username-reserved", new Word("username", TAKEN)),
            Map.entry("email-taken", new Word("email", TAKEN)));

    private static final Map<String, String> FIELDS = Map.of(
            "tags", "tagList", "excerpt", "description", "avatarUrl", "image", "displayName", "username", "", "body");

    private ErrorWords() {}

    /**
     * @param code what programs tell the error by
     * @param title what it says to people
     */
    public static Map<String, List<String>> of(String code, String title, List<FieldError> errors) {
        Word word = OF_CODES.get(code);
        if (word != null) {
            return Map.of(word.field(), List.of(word.reason()));
        }
        return errors.isEmpty()
                ? Map.of("request", List.of(title))
                : errors.stream()
                        .collect(Collectors.groupingBy(
                                error -> field(error.pointer()),
                                LinkedHashMap::new,
                                Collectors.mapping(ErrorWords::reason, Collectors.toList())));
    }

    static Map<String, List<String>> ofMissingToken() {
        return Map.of("token", List.of("is missing"));
    }

    private static String field(String pointer) {
        String[] steps = pointer.split("/", 3);
        String first = steps.length > 1 ? steps[1] : "";
        return FIELDS.getOrDefault(first, first);
    }

    private static String reason(FieldError error) {
        return switch (error.code()) {
            case "blank", "missing" -> BLANK;
            default -> error.detail();
        };
    }
}

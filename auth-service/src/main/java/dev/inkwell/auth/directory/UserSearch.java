package dev.inkwell.auth.directory;

import dev.inkwell.auth.account.AccountStatus;
import dev.inkwell.kit.query.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How users are asked for. Reads the parameters, and refuses those that together no index serves. */
class UserSearch {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final int SHORTEST_TEXT = 3;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_PREFIX = 254;
    private static final int LONGEST_ROLE = 40;

    @QueryParam("q")
    @Parameter(description = "How the username begins, in any case", schema = @Schema(maxLength = 40))
    @Nullable
    String q;

    @QueryParam("email")
    @Parameter(description = "How the e-mail address begins, in any case", schema = @Schema(maxLength = LONGEST_PREFIX))
    @Nullable
    String email;

    @QueryParam("text")
    @Parameter(
            description = "Part of the username, e-mail address or display name, whatever its case and accents",
            schema = @Schema(minLength = SHORTEST_TEXT, maxLength = LONGEST_TEXT))
    @Nullable
    String text;

    @QueryParam("role")
    @Parameter(description = "A role that they were given", schema = @Schema(maxLength = LONGEST_ROLE))
    @Nullable
    String role;

    @QueryParam("status")
    @Parameter(
            description = "Any of these; all but the deleted unless given",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AccountStatus.class))
    List<String> statuses = List.of();

    @QueryParam("emailVerified")
    @Parameter(description = "Whether the address is verified", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String emailVerified;

    @QueryParam("createdFrom")
    @Parameter(
            description = "Created at this instant or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String createdFrom;

    @QueryParam("createdTo")
    @Parameter(
            description = "Created before this instant",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Nullable
    String createdTo;

    @QueryParam("sort")
    @Parameter(
            description = "By -createdAt unless given, with q by username",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "createdAt",
                                "-createdAt",
                                "username",
                                "-username",
                                "lastActiveOn",
                                "-lastActiveOn"
                            }))
    @Nullable
    String sort;

    UserFilter filter() {
        UserFilter filter = new UserFilter(
                readText(),
                QueryValue.text("email", email, 1, LONGEST_PREFIX).map(UserSearch::lowerCase),
                QueryValue.text("q", q, 0, LONGEST_PREFIX)
                        .map(UserSearch::lowerCase)
                        .orElse(""),
                QueryValue.text("role", role, 1, LONGEST_ROLE),
                readStatuses(),
                QueryValue.flag("emailVerified", emailVerified).map(List::of).orElse(List.of(true, false)),
                QueryValue.instant("createdFrom", createdFrom).orElse(UserFilter.FIRST),
                QueryValue.instant("createdTo", createdTo).orElse(UserFilter.LAST),
                QueryValue.oneOf("sort", sort, UserOrder.all(), UserOrder::parameter)
                        .orElse(q == null ? UserOrder.NEWEST_FIRST : UserOrder.BY_USERNAME));
        requireServed(filter);
        return filter;
    }

    /** An index has its rows in the order of one sort: a range of something else can't be read along it. */
    private void requireServed(UserFilter filter) {
        boolean created = createdFrom != null || createdTo != null;
        if (!filter.createdFrom().isBefore(filter.createdEnd())) {
            throw QueryValue.refusal("createdTo", "not-after-from", "Later than createdFrom.");
        }
        if (text != null && email != null) {
            throw QueryValue.refusal("email", "not-combined", "Give either text or email.");
        }
        if (filter.isSearch()) {
            return;
        }
        if (q != null && created) {
            throw QueryValue.refusal(
                    "q", "not-combined", "With createdFrom and createdTo, give text or email instead.");
        }
        requireSort(q != null, UserSort.USERNAME, filter, "With q");
        requireSort(created, UserSort.CREATED_AT, filter, "With createdFrom or createdTo");
    }

    private static void requireSort(boolean applies, UserSort sort, UserFilter filter, String when) {
        if (applies && filter.order().sort() != sort) {
            throw QueryValue.refusal(
                    "sort",
                    "not-combined",
                    "%s, by %s or -%2$s, unless text or email is given too.".formatted(when, sort.parameter()));
        }
    }

    private Optional<String> readText() {
        Optional<String> read = QueryValue.text("text", text, SHORTEST_TEXT, LONGEST_TEXT);
        read.ifPresent(value -> {
            String compared = ACCENTS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                    .replaceAll("");
            if (compared.codePointCount(0, compared.length()) < SHORTEST_TEXT
                    || value.chars().anyMatch(Character::isISOControl)) {
                throw QueryValue.refusal(
                        "text", "wrong-format", "Three characters at least, none a control character.");
            }
        });
        return read;
    }

    private List<String> readStatuses() {
        List<String> read = statuses.stream()
                .map(status -> QueryValue.oneOf(
                                "status", status, Arrays.stream(AccountStatus.values()), AccountStatus::text)
                        .map(AccountStatus::text)
                        .orElseThrow())
                .distinct()
                .toList();
        return read.isEmpty() ? List.of(AccountStatus.ACTIVE.text(), AccountStatus.SUSPENDED.text()) : read;
    }

    private static String lowerCase(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}

package dev.inkwell.blog.filter;

import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * A filter made at random, and what it means, told without the code that is tested.
 *
 * @param binding how strongly its parts hold together: 0 for an {@code or}, 1 for an {@code and}, 2 for the rest
 */
record RandomFilter(String text, Predicate<Document> meaning, int binding) {

    private static final List<String> TAGS = List.of("a", "and", "c d", "$ne", "é\"'\\");
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "null");

    static RandomFilter of(RandomGenerator random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> joined(random, depth, " or ", 0);
            case 1 -> joined(random, depth, " and ", 1);
            case 2 -> negated(random, of(random, depth - 1));
            default -> condition(random);
        };
    }

    static Document post(RandomGenerator random, int id) {
        Document post = new Document("_id", id)
                .append("wordCount", random.nextInt(6))
                .append("publishedAt", day(random.nextInt(1, 7)))
                .append(
                        "tags",
                        TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList());
        return random.nextBoolean() ? post : post.append("details", new Document("language", any(random, LANGUAGES)));
    }

    private static RandomFilter joined(RandomGenerator random, int depth, String keyword, int binding) {
        List<RandomFilter> parts = IntStream.range(0, random.nextInt(2, 4))
                .mapToObj(i -> of(random, depth - 1))
                .toList();
        List<String> texts =
                parts.stream().map(part -> part.within(random, binding)).toList();
        Predicate<Document> all = parts.stream()
                .map(RandomFilter::meaning)
                .reduce((one, other) -> binding == 0 ? one.or(other) : one.and(other))
                .orElseThrow();
        return new RandomFilter(String.join(anyCase(random, keyword), texts), all, binding);
    }

    private static RandomFilter negated(RandomGenerator random, RandomFilter part) {
        return new RandomFilter(anyCase(random, "not ") + part.within(random, 2), part.meaning.negate(), 2);
    }

    /** In parentheses where it must be, and sometimes where it need not. */
    private String within(RandomGenerator random, int outer) {
        return binding < outer || random.nextInt(8) == 0 ? "( " + text + ")" : text;
    }

    private static RandomFilter condition(RandomGenerator random) {
        boolean not = random.nextBoolean();
        return switch (random.nextInt(4)) {
            case 0 -> {
                List<String> some = List.of(any(random, TAGS), any(random, TAGS));
                String list = String.join(
                        ",", some.stream().map(tag -> quoted(random, tag)).toList());
                yield condition("tag" + (not ? " not" : "") + " in (" + list + ")", not, post -> some.stream()
                        .anyMatch(post.getList("tags", String.class)::contains));
            }
            case 1 -> {
                String language = random.nextInt(3) == 0 ? null : any(random, LANGUAGES);
                yield condition(
                        "language" + (not ? "!=" : " =") + (language == null ? "null" : quoted(random, language)),
                        not,
                        post -> java.util.Objects.equals(language, language(post)));
            }
            case 2 -> compared(random, "words", random.nextInt(6));
            default -> compared(random, "at", random.nextInt(1, 7));
        };
    }

    private static RandomFilter condition(String text, boolean not, Predicate<Document> meaning) {
        return new RandomFilter(text, not ? meaning.negate() : meaning, 2);
    }

    private static RandomFilter compared(RandomGenerator random, String field, int number) {
        String symbol = any(random, List.of("=", "!=", ">", ">=", "<", "<="));
        String value = field.equals("at") ? "2026-01-0" + number : "" + number;
        return condition(field + " " + symbol + value, false, post -> {
            int order = field.equals("at")
                    ? post.getDate("publishedAt").compareTo(day(number))
                    : post.getInteger("wordCount").compareTo(number);
            return switch (symbol) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                default -> order <= 0;
            };
        });
    }

    private static String language(Document post) {
        Document details = post.get("details", Document.class);
        return details == null ? null : details.getString("language");
    }

    private static String quoted(RandomGenerator random, String value) {
        String escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"");
        return random.nextBoolean() ? "'" + escaped + "'" : "\"" + escaped + "\"";
    }

    private static String anyCase(RandomGenerator random, String keyword) {
        return random.nextBoolean() ? keyword : keyword.toUpperCase(java.util.Locale.ROOT);
    }

    private static Date day(int day) {
        return Date.from(java.time.Instant.parse("2026-01-0" + day + "T00:00:00Z"));
    }

    private static <T> T any(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

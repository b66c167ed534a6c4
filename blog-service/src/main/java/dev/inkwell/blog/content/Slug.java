package dev.inkwell.blog.content;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a post's address that is made from its title: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most {@value #MAX_LENGTH} characters.
 *
 * <p>Latin, Cyrillic and Greek letters are transliterated; letters of other scripts are left out, and where nothing is left the slug is {@code post}. ICU
 * would transliterate more, at 14 MB a replica and with readings that native readers often find wrong; authors can give their own slug instead.
 */
public final class Slug {
    public static final int MAX_LENGTH = 100;

    /**
     * The words are counted, as many as go into {@value #MAX_LENGTH} characters, since java.util.regex recurs for each: it is
     * asked of slugs of any length. It is no possessive {@code *+}, which the regular expressions of OpenAPI don't know.
     */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+){0,49}";

    private static final String FALLBACK = "post";
    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`\u00b4]");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    /** A post is addressed by id or slug: a slug must never look like an id (UUID or ObjectId). */
    private static final Pattern LIKE_AN_ID =
            Pattern.compile("[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What stands, or may come to stand, beside the slugs below {@code /posts}. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "archive",
            "archives",
            "atom",
            "author",
            "authors",
            "bookmarks",
            "draft",
            "drafts",
            "edit",
            "export",
            "feed",
            "import",
            "index",
            "latest",
            "me",
            "new",
            "null",
            "page",
            "popular",
            "preview",
            "previews",
            "random",
            "robots",
            "rss",
            "scheduled",
            "search",
            "sitemap",
            "statistics",
            "tag",
            "tags",
            "trash",
            "trending",
            "undefined");

    private Slug() {}

    /** The slug of a title of any length and script; never empty, reserved, or like an id. */
    public static String of(String title) {
        String considered = title.length() <= 8 * MAX_LENGTH ? title : title.substring(0, 8 * MAX_LENGTH);
        String latin = Transliteration.toLatin(Normalizer.normalize(considered, Normalizer.Form.NFKC));
        String ascii =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
        String words = APOSTROPHES.matcher(ascii).replaceAll("");
        String slug = cut(trimmed(SEPARATORS.matcher(words).replaceAll("-")), MAX_LENGTH);
        if (slug.isEmpty()) {
            return FALLBACK;
        }
        return isAcceptable(slug) ? slug : FALLBACK + "-" + slug;
    }

    /** The n-th slug of the same title, for n from 2: {@code base-n}, within the same length. */
    public static String numbered(String base, int n) {
        if (n < 2) {
            throw new IllegalArgumentException("The first of its name has no number: " + n);
        }
        String number = "-" + n;
        return cut(base, MAX_LENGTH - number.length()) + number;
    }

    /** Whether an author may choose this slug: of the right shape and length, not reserved, not like an id. */
    public static boolean isAcceptable(String slug) {
        return slug.length() <= MAX_LENGTH
                && SHAPE.matcher(slug).matches()
                && !RESERVED.contains(slug)
                && !LIKE_AN_ID.matcher(slug).matches();
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int lastWord = slug.lastIndexOf('-', length);
        return trimmed(slug.substring(0, lastWord > length / 2 ? lastWord : length));
    }

    private static String trimmed(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return start < end ? slug.substring(start, end) : "";
    }
}

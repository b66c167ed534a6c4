package dev.inkwell.blog.content;

/**
 * Takes comments out as browsers read them (WHATWG HTML, 13.2.5.43 and after), before the sanitiser sees them: to that, a dash anywhere
 * in a comment and {@code ->} later on end it, so what an author hides as {@code <!-- see-also: a -> b -->} would be shown. Mended in
 * java-html-sanitizer by its pull request 397; once there is a release with that, this can go.
 */
final class HtmlComments {

    private static final String OPENING = "<!--";

    /** What the sanitiser itself puts between curly braces, and so reads well. */
    private static final String OWN = "<!-- -->";

    private HtmlComments() {}

    /** One that has no end stays as it is. */
    static String removed(String html) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int open = html.indexOf(OPENING); open >= 0; open = html.indexOf(OPENING, at)) {
            int end = endOf(html, open + OPENING.length());
            if (end < 0) {
                break;
            }
            kept.append(html, at, html.startsWith(OWN, open) ? end : open);
            at = end;
        }
        return at == 0 ? html : kept.append(html, at, html.length()).toString();
    }

    private static int endOf(String html, int start) {
        if (html.startsWith(">", start)) {
            return start + 1;
        }
        if (html.startsWith("->", start)) {
            return start + 2;
        }
        for (int dashes = html.indexOf("--", start); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (html.startsWith(">", dashes + 2)) {
                return dashes + 3;
            }
            if (html.startsWith("!>", dashes + 2)) {
                return dashes + 4;
            }
        }
        return -1;
    }
}

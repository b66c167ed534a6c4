package dev.inkwell.blog.view;

import java.util.regex.Pattern;

/**
 * Tells programs from people's browsers by what they call themselves. A rule rather than a list of names, as new robots come
 * each week: browsers all begin as Netscape's did, and a robot that does so too says somewhere what it is, or where to ask.
 */
final class Robots {

    private static final Pattern BROWSER = Pattern.compile("^(Mozilla/5\\.0 \\((?!compatible|Java\\b)|Opera/9)");

    /** CUBOT makes telephones. */
    private static final Pattern SIGN = Pattern.compile(
            "(?<!cu)bot|crawl|spider|slurp|https?:|@(?!\\d)|www\\.|headless|lighthouse|preview|fetch|scan|monitor|archiv|feed"
                    + "|validat|phantom|scrap|python|curl|selenium|playwright|puppeteer|synthetic|render|inspect|ptst/"
                    + "|externalhit|google-|googleother|search|check|insights|screenshot|pingdom",
            Pattern.CASE_INSENSITIVE);

    private Robots() {}

    /** @param userAgent empty where there was none */
    static boolean isOne(String userAgent) {
        return !BROWSER.matcher(userAgent).find() || SIGN.matcher(userAgent).find();
    }
}

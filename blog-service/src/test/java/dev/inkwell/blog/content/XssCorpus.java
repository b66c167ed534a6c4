package dev.inkwell.blog.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payloads of content/xss.txt: one a line, {@code ###} before the name of a class, {@code {U+000A}} for a character that would not show. */
final class XssCorpus {
    private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");

    private XssCorpus() {}

    static List<String> payloads() {
        try (InputStream file = Objects.requireNonNull(XssCorpus.class.getResourceAsStream("/content/xss.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("###"))
                    .map(XssCorpus::decoded)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place of a document that a payload can be put in. */
    static List<String> markdownWith(String payload) {
        String line = payload.replace('\n', ' ');
        return List.of(
                payload,
                "- " + payload + "\n- [x] " + payload,
                "> " + payload,
                "# " + line,
                "| a | b |\n|---|:-:|\n| " + line + " | " + line.replace("|", "\\|") + " |",
                "[x](/y \"" + payload + "\")",
                "[x](/y '" + payload + "')",
                "[x](" + payload + ")",
                "[x](<" + payload + ">)",
                "[" + payload + "](/y)",
                "![" + payload + "](/y \"" + payload + "\")",
                "![x](" + payload + ")",
                "[x]\n\n[x]: " + line + "\n",
                "[x]\n\n[x]: /y \"" + line + "\"\n",
                "x[^1]\n\n[^1]: " + payload,
                "```" + line + "\nx\n```",
                "*" + payload + "* ~~" + payload + "~~ **" + payload,
                "<" + payload + ">",
                "text <b title='" + payload,
                "<div>\n\n" + payload + "\n\n</div>");
    }

    static List<String> htmlWith(String payload) {
        return List.of(
                payload,
                "<p>" + payload + "</p>",
                "<a href=\"" + payload + "\">x</a>",
                "<a href='" + payload + "'>x</a>",
                "<img src=\"" + payload + "\" alt='" + payload + "'>",
                "<p title=" + payload + ">x</p>",
                "<table><tr><td>" + payload + "<ul><li>" + payload + "</table>",
                "<pre><code class=\"language-" + payload + "\">" + payload + "</code></pre>",
                "<textarea>" + payload,
                "<svg>" + payload,
                "<!--" + payload,
                "<div " + payload);
    }

    private static String decoded(String line) {
        return CODE_POINT
                .matcher(line)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}

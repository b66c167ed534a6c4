package dev.inkwell.blog.content;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random documents of pieces that mean something to a Markdown or an HTML parser, with payloads among them. */
final class Soup {
    private static final List<String> PIECES = List.of(
            "a", " ", "\n", "\n\n", "\t", "*", "**", "_", "~~", "`", "```", "~~~\n", ">", "> ", "- ", "1. ", "- [x] ", "# ", "---", "===", "|", "|-|\n",
            "[", "]", "](", ")", "![", "[^1]", "[^1]: ", "[a]: ", "<", ">", "</", "/>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!X", "&",
            "&lt;", "&#x3c;", "&#60", "&colon;", "\"", "'", "=", "\\", "\u0000", "\u00a0", "\u2028", "\ud83d\ude00", "日", "{{", "javascript:", "data:",
            "https://a.example/", "www.a.example", "a@b.example", "<p>", "</p>", "<div>", "</div>", "<a href=", "</a>", "<img src=x alt=", "<b ", "</b>",
            "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>", "<code class=language-", "<script>", "</script>",
            "<style>", "</style>", "<svg>", "</svg>", "<math>", "<mtext>", "<title>", "<textarea>", "<noscript>", "<select>", "<option>", "<template>",
            "<iframe srcdoc=", "<plaintext>", "<form>", "<input type=checkbox ", "<details>", "<h1 id=", "</h1>", " onerror=alert(1) ", " style=x ",
            " id=location ", " href=", " src=", " title='", " x", "<dl>", "<dt>", "<ruby>", "<rp>", "<blockquote cite=", "<br>", "<hr/>", "<caption>");

    private static final List<String> PAYLOADS = XssCorpus.payloads();

    private Soup() {}

    static String of(RandomGenerator random) {
        var soup = new StringBuilder();
        int pieces = random.nextInt(1, 60);
        for (int i = 0; i < pieces; i++) {
            List<String> from = random.nextInt(20) == 0 ? PAYLOADS : PIECES;
            soup.append(from.get(random.nextInt(from.size())));
        }
        return soup.toString();
    }
}

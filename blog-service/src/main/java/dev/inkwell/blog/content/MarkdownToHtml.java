package dev.inkwell.blog.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with GFM's extensions and footnotes to HTML that is not safe yet. */
final class MarkdownToHtml {
    private static final int MAX_NESTING = 100;
    private static final int MAX_TABLE_CELLS = 50_000;

    private final Extension tables =
            TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build();
    private final List<Extension> extensions =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create());
    private final Parser parser = parser(true);
    private final Parser parserWithoutTables = parser(false);
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(tables, FootnotesExtension.create()))
            .extensions(extensions)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> new HeadingIds())
            .build();

    String render(String markdown) {
        return renderer.render(ReferenceBudget.apply(parse(markdown), markdown.length()));
    }

    private Node parse(String markdown) {
        try {
            return parser.parse(markdown);
        } catch (IllegalArgumentException tooManyCells) {
            return parserWithoutTables.parse(markdown);
        }
    }

    private Parser parser(boolean withTables) {
        List<Extension> all = new ArrayList<>(extensions);
        all.add(new Footnotes());
        if (withTables) {
            all.add(tables);
        }
        return Parser.builder()
                .extensions(all)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build();
    }
}

package dev.inkwell.blog.content;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with GFM's extensions and footnotes to HTML that is not safe yet. */
final class MarkdownToHtml {
    private static final int MAX_NESTING = 100;
    private static final int MAX_TABLE_CELLS = 50_000;

    private final Parser parser;
    private final HtmlRenderer renderer;

    MarkdownToHtml() {
        List<Extension> extensions = List.of(
                AutolinkExtension.create(),
                FootnotesExtension.create(),
                StrikethroughExtension.create(),
                TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build(),
                TaskListItemsExtension.create());
        parser = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build();
        renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .percentEncodeUrls(true)
                .attributeProviderFactory(context -> new HeadingIds())
                .build();
    }

    String render(String markdown) {
        return renderer.render(ReferenceBudget.apply(parser.parse(markdown), markdown.length()));
    }
}

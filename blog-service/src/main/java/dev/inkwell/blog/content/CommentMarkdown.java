package dev.inkwell.blog.content;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The Markdown of comments: a paragraph is as a letter would have it, line by line, with quotes, lists, code, emphasis and
 * links. Headings and raw HTML stay as they were typed, images become links: a comment must not shout, nor load anything.
 */
final class CommentMarkdown {
    private static final int MAX_NESTING = 20;

    private final List<Extension> extensions = List.of(AutolinkExtension.create(), StrikethroughExtension.create());
    private final Parser parser = Parser.builder()
            .extensions(extensions)
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(extensions)
            .escapeHtml(true)
            .percentEncodeUrls(true)
            .softbreak("<br />\n")
            .build();

    String render(String markdown) {
        Node document = ReferenceBudget.apply(parser.parse(markdown), markdown.length());
        document.accept(new ImagesToLinks());
        return renderer.render(document);
    }

    private static final class ImagesToLinks extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            visitChildren(image);
            Link link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertBefore(link);
            image.unlink();
        }
    }
}

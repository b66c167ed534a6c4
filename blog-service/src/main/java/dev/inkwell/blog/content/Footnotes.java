package dev.inkwell.blog.content;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Reads {@code [^label]}: the extension's own reader was built for the parser before 0.31, whose {@link LinkInfo} had another signature. */
final class Footnotes implements Parser.ParserExtension, LinkProcessor {
    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteBlockParser.Factory()).linkProcessor(this);
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || definesLink(link, context)) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        if (!text.startsWith("^") || context.getDefinition(FootnoteDefinition.class, text.substring(1)) == null) {
            return LinkResult.none();
        }
        return LinkResult.replaceWith(new FootnoteReference(text.substring(1)), link.afterTextBracket());
    }

    private static boolean definesLink(LinkInfo link, InlineParserContext context) {
        return link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
    }
}

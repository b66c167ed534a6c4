package dev.inkwell.blog.syndication;

import java.io.ByteArrayOutputStream;

/** RSS 2.0 (rssboard.org/rss-specification), with the whole text by the content module and authors by Dublin Core. */
final class RssFeed {

    private RssFeed() {}

    static byte[] write(Feed feed, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel")
                .element("title", feed.title())
                .element("link", feed.page())
                .element("description", feed.description())
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", address);
        feed.language().ifPresent(language -> xml.element("language", language));
        xml.element("lastBuildDate", FeedDate.of(feed.updatedAt())).element("generator", "Inkwell");
        feed.items().forEach(item -> write(item, xml));
        xml.end();
        return bytes.toByteArray();
    }

    private static void write(FeedItem item, XmlDocument xml) {
        xml.open("item")
                .element("title", item.title())
                .element("link", item.page())
                .element("guid", item.id(), "isPermaLink", "false")
                .element("pubDate", FeedDate.of(item.publishedAt()));
        item.authors().forEach(author -> xml.element("dc:creator", author.name()));
        item.tags().forEach(tag -> xml.element("category", tag));
        xml.element("description", asHtml(item.summary()));
        item.html().ifPresent(html -> xml.element("content:encoded", html));
        xml.close();
    }

    /** What is plain text elsewhere is HTML here. */
    private static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

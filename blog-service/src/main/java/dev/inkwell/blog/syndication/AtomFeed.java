package dev.inkwell.blog.syndication;

import java.io.ByteArrayOutputStream;

/** Atom (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] write(Feed feed, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument xml = new XmlDocument(bytes);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .element("id", address)
                .element("title", feed.title())
                .element("subtitle", feed.description())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", address)
                .element("updated", feed.updatedAt().toString())
                .element("generator", "Inkwell");
        feed.items().forEach(item -> write(item, xml));
        xml.end();
        return bytes.toByteArray();
    }

    private static void write(FeedItem item, XmlDocument xml) {
        String[] language =
                item.language().map(tag -> new String[] {"xml:lang", tag}).orElse(new String[0]);
        xml.open("entry", language)
                .element("id", item.id())
                .element("title", item.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.page())
                .element("published", item.publishedAt().toString())
                .element("updated", item.updatedAt().toString());
        item.authors().forEach(author -> {
            xml.open("author").element("name", author.name());
            author.page().ifPresent(page -> xml.element("uri", page));
            xml.close();
        });
        item.tags().forEach(tag -> xml.empty("category", "term", tag));
        xml.element("summary", item.summary());
        item.html().ifPresent(html -> xml.element("content", html, "type", "html"));
        xml.close();
    }
}

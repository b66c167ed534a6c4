package dev.inkwell.blog.syndication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFeed() {}

    static byte[] write(Feed feed, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", feed.title());
            json.writeStringField("description", feed.description());
            json.writeStringField("home_page_url", feed.page());
            json.writeStringField("feed_url", address);
            write(json, "language", feed.language());
            json.writeArrayFieldStart("items");
            for (FeedItem item : feed.items()) {
                write(json, item);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, FeedItem item) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("url", item.page());
        json.writeStringField("title", item.title());
        json.writeStringField("summary", item.summary());
        // An item has to have a text of one kind or the other.
        json.writeStringField(
                item.html().isPresent() ? "content_html" : "content_text",
                item.html().orElse(item.summary()));
        write(json, "image", item.image());
        json.writeStringField("date_published", item.publishedAt().toString());
        json.writeStringField("date_modified", item.updatedAt().toString());
        write(json, "language", item.language());
        json.writeArrayFieldStart("authors");
        for (FeedItem.FeedAuthor author : item.authors()) {
            json.writeStartObject();
            json.writeStringField("name", author.name());
            write(json, "url", author.page());
            write(json, "avatar", author.avatar());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (String tag : item.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}

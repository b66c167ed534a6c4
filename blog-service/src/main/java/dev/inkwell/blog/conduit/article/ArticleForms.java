package dev.inkwell.blog.conduit.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.blog.conduit.Form;
import dev.inkwell.blog.post.CreatePostRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent of an article, as what posts are made and edited by. */
final class ArticleForms {

    private static final String ARTICLE = "article";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String BODY = "body";
    private static final String TAGS = "tagList";

    private ArticleForms() {}

    /** A post that is public at once. */
    static CreatePostRequest creation(@Nullable JsonNode sent) {
        Form form = Form.in(sent, ARTICLE);
        String title = form.required(TITLE);
        String description = form.required(DESCRIPTION);
        String body = form.required(BODY);
        List<String> tags = form.texts(TAGS, true).orElse(null);
        form.check();
        return new CreatePostRequest(
                title,
                body,
                null,
                tags,
                null,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "published");
    }

    /** A merge patch of the post: what is absent stays, and no tags at all takes those that there are away. */
    static ObjectNode edit(@Nullable JsonNode sent) {
        Form form = Form.in(sent, ARTICLE);
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        form.requiredIfPresent(TITLE).ifPresent(title -> patch.put("title", title));
        form.requiredIfPresent(DESCRIPTION).ifPresent(description -> patch.put("excerpt", description));
        form.requiredIfPresent(BODY).ifPresent(body -> patch.put("body", body).put("format", "markdown"));
        Optional<List<String>> tags = form.texts(TAGS, false);
        form.check();
        tags.ifPresent(names -> {
            ArrayNode list = patch.putArray("tags");
            names.forEach(list::add);
        });
        return patch;
    }
}

package dev.inkwell.blog.post;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.inkwell.blog.migration.DocumentMigration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Posts from before there were custom fields get none of them, so that later builds need not tell the two apart. */
@ApplicationScoped
class PostsHaveCustomFields implements DocumentMigration {

    private static final String CUSTOM_FIELDS = "customFields";

    @Override
    public String name() {
        return "0042-posts-have-custom-fields";
    }

    @Override
    public String collection() {
        return "posts";
    }

    @Override
    public Bson pending() {
        return Filters.eq(CUSTOM_FIELDS, null);
    }

    @Override
    public List<String> members() {
        return List.of(CUSTOM_FIELDS);
    }

    @Override
    public Bson change(Document post) {
        return Updates.set(CUSTOM_FIELDS, new Document());
    }
}

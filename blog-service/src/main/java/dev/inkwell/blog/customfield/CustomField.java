package dev.inkwell.blog.customfield;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A field of the site's posts. Key and type never change, as posts have values of it.
 *
 * @param choices of the type {@code choice}; else none
 * @param retired takes no new values
 */
@MongoEntity(collection = "custom_fields")
public record CustomField(
        @BsonId String key,
        long version,
        String label,
        CustomFieldType type,
        List<String> choices,
        boolean retired,
        IndexState index,
        Instant createdAt,
        Instant updatedAt) {

    CustomField edited(EditableCustomField edited, Instant now) {
        boolean wanted = edited.indexed();
        IndexState next = !wanted ? IndexState.NONE : index == IndexState.NONE ? IndexState.BUILDING : index;
        return new CustomField(
                key,
                version + 1,
                edited.label().strip(),
                type,
                edited.choicesOrNone(),
                edited.retired(),
                next,
                createdAt,
                now);
    }

    /** As it is stored; nothing where this is no value of the field. */
    @Nullable
    Object stored(@Nullable Object wire) {
        Object value = type.stored(wire);
        return type == CustomFieldType.CHOICE && !choices.contains(value) ? null : value;
    }
}

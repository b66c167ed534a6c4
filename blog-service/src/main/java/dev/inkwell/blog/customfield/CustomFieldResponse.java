package dev.inkwell.blog.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.conditional.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A custom field.
 *
 * @param index whether posts are found by it: {@code none}, {@code building} or {@code ready}
 */
@Schema(name = "CustomField")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CustomFieldResponse(
        String key,
        String label,
        CustomFieldType type,
        List<String> choices,
        boolean retired,
        IndexState index,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static CustomFieldResponse from(CustomField field) {
        return new CustomFieldResponse(
                field.key(),
                field.label(),
                field.type(),
                field.choices(),
                field.retired(),
                field.index(),
                field.createdAt(),
                field.updatedAt(),
                field.version());
    }

    @Override
    public long entityVersion() {
        return version;
    }
}

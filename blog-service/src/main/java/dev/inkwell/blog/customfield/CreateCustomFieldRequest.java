package dev.inkwell.blog.customfield;

import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A new custom field.
 *
 * @param key its name in posts
 * @param choices of the type {@code choice}
 * @param indexed whether posts are to be found by it
 */
@Schema(name = "CreateCustomField")
public record CreateCustomFieldRequest(
        @NotNull @Pattern(regexp = CreateCustomFieldRequest.KEY)
        String key,

        @NotBlank @Visible @Size(max = 100) String label,
        @NotNull CustomFieldType type,

        @Size(max = 100) @UniqueElements @Nullable List<@NotBlank @Visible @Size(max = 100) String> choices,

        @Nullable Boolean indexed) {

    static final String KEY = "[a-z][a-zA-Z0-9]{0,39}";

    CustomField toField(Instant now) {
        return new CustomField(
                key,
                1,
                label.strip(),
                type,
                choices == null ? List.of() : List.copyOf(choices),
                false,
                Boolean.TRUE.equals(indexed) ? IndexState.BUILDING : IndexState.NONE,
                now,
                now);
    }
}

package dev.inkwell.blog.customfield;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.kit.json.Visible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What can be changed of a custom field: the document that a merge patch applies to. */
@Schema(name = "EditCustomField")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditableCustomField(
        @NotBlank @Visible @Size(max = 100) String label,

        @Size(max = 100) @UniqueElements @Nullable List<@NotBlank @Visible @Size(max = 100) String> choices,

        @NotNull Boolean retired,
        @NotNull Boolean indexed) {

    static EditableCustomField of(CustomField field) {
        return new EditableCustomField(
                field.label(),
                field.type() == CustomFieldType.CHOICE ? field.choices() : null,
                field.retired(),
                field.index() != IndexState.NONE);
    }

    List<String> choicesOrNone() {
        return choices == null ? List.of() : List.copyOf(choices);
    }
}

package dev.inkwell.blog.customfield;

import dev.inkwell.blog.filter.FilterField;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Custom fields in filters: {@code customFields.KEY}, of those that have an index. */
@ApplicationScoped
public class CustomFilterFields {

    private static final String PREFIX = "customFields.";

    private final CustomFieldRepository fields;

    CustomFilterFields(CustomFieldRepository fields) {
        this.fields = fields;
    }

    /**
     * Those of these names that are custom fields, in one query.
     *
     * @throws DomainException {@code custom-field-not-indexed} (409)
     */
    public Map<String, FilterField> named(Collection<String> names) {
        List<String> keys = names.stream()
                .filter(CustomFilterFields::isCustom)
                .map(name -> name.substring(PREFIX.length()))
                .toList();
        Map<String, FilterField> found = new HashMap<>();
        for (CustomField field : keys.isEmpty() ? List.<CustomField>of() : fields.byKeys(keys)) {
            if (field.index() != IndexState.READY) {
                throw new DomainException(
                        CustomFieldError.NOT_INDEXED,
                        "The index of " + field.key() + " is " + field.index().name() + ".");
            }
            found.put(PREFIX + field.key(), filterField(field));
        }
        return found;
    }

    public static boolean isCustom(String name) {
        return name.startsWith(PREFIX);
    }

    /** The index of a field, by its name in filters. */
    public static String index(String name) {
        return CustomValues.index(name.substring(PREFIX.length()));
    }

    private static FilterField filterField(CustomField field) {
        CustomFieldType type = field.type();
        return new FilterField(
                CustomValues.member(field.key()), true, type.isOrdered(), type.expected(), type::storedFromText);
    }
}

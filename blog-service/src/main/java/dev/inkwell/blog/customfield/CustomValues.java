package dev.inkwell.blog.customfield;

import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.query.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** The values that posts have of custom fields: typed as the site says. */
@ApplicationScoped
public class CustomValues {

    private static final String MEMBER = "customFields";

    private final CustomFieldRepository fields;

    CustomValues(CustomFieldRepository fields) {
        this.fields = fields;
    }

    /**
     * As they are stored.
     *
     * @param before what the post has already, which stays allowed where a field is retired or has other choices now
     * @throws DomainException {@code invalid} (422) with a pointer for each that is of no field, or of another type
     */
    public Document stored(Map<String, Object> values, Document before) {
        Document stored = new Document();
        if (values.isEmpty()) {
            return stored;
        }
        Map<String, CustomField> known = fields.byKeys(values.keySet()).stream()
                .collect(Collectors.toMap(CustomField::key, Function.identity()));
        DomainException refusal = new DomainException(CommonError.INVALID);
        new TreeMap<>(values).forEach((key, value) -> {
            CustomField field = known.get(key);
            if (field != null && value == null) {
                return; // A patch that takes away what is not there.
            }
            Object ofType = field == null ? null : field.type().stored(value);
            boolean kept = ofType != null && ofType.equals(before.get(key));
            Object typed = field == null || kept ? ofType : field.stored(value);
            if (field == null || field.retired() && !kept) {
                refusal.withError(pointer(key), "unknown-property", "There is no such custom field.");
            } else if (typed == null) {
                refusal.withError(pointer(key), "wrong-type", field.type().expected());
            } else {
                stored.append(key, typed);
            }
        });
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return stored;
    }

    /** As they are sent. */
    public static Map<String, Object> wire(Document stored) {
        Map<String, Object> wire = new LinkedHashMap<>();
        stored.forEach((key, value) ->
                wire.put(key, value instanceof Date date ? date.toInstant().toString() : value));
        return wire;
    }

    /** A condition on posts, and the index that serves it. */
    public record Condition(String member, Object value, String index) {}

    /**
     * Reads {@code key:value}.
     *
     * @throws DomainException {@code invalid} (422), {@code custom-field-not-indexed} (409)
     */
    public Condition condition(String parameter, String text) {
        int colon = text.indexOf(':');
        CustomField field = colon < 1 || colon > 40
                ? null
                : fields.byKey(text.substring(0, colon)).orElse(null);
        if (field == null) {
            throw QueryValue.refusal(parameter, "unknown-value", "The key of a custom field, a colon, and a value.");
        }
        if (field.index() != IndexState.READY) {
            throw new DomainException(
                    CustomFieldError.NOT_INDEXED,
                    "Its index is " + field.index().name() + ".");
        }
        Object value = field.type().storedFromText(text.substring(colon + 1));
        if (value == null) {
            throw QueryValue.refusal(parameter, "wrong-type", field.type().expected());
        }
        return new Condition(member(field.key()), value, index(field.key()));
    }

    static String member(String key) {
        return MEMBER + "." + key;
    }

    static String index(String key) {
        return "custom_" + key;
    }

    private static String pointer(String key) {
        return "/" + MEMBER + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}

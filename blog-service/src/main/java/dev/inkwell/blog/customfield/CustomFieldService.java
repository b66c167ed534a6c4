package dev.inkwell.blog.customfield;

import com.mongodb.MongoException;
import dev.inkwell.blog.platform.Duplicates;
import dev.inkwell.kit.conditional.IfMatch;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Sets up custom fields: a bounded number, and fewer of them with an index. */
@ApplicationScoped
class CustomFieldService {

    private static final Logger LOG = Logger.getLogger(CustomFieldService.class);
    private static final int MOST = 100;
    /** A collection has at most 64 indexes, and each makes every write of a post dearer. */
    private static final int MOST_INDEXED = 20;

    private final CustomFieldRepository fields;
    private final Clock clock;

    CustomFieldService(CustomFieldRepository fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws DomainException {@code custom-field-taken} (409), {@code too-many-custom-fields} (409), {@code invalid} (422) */
    CustomField create(CreateCustomFieldRequest request) {
        CustomField field = request.toField(clock.instant());
        requireChoices(field.type(), field.choices());
        if (fields.count(MOST) >= MOST) {
            throw new DomainException(CustomFieldError.TOO_MANY, "At most " + MOST + ".");
        }
        requireRoomFor(field);
        try {
            fields.insert(field);
        } catch (MongoException e) {
            throw Duplicates.isOf(e, "custom_fields") ? taken() : e;
        }
        LOG.infof("event=custom-field-created key=%s type=%s", field.key(), field.type());
        return field;
    }

    /** @throws DomainException {@code precondition-failed} (412) when another change was faster */
    CustomField edit(CustomField current, EditableCustomField edited) {
        requireChoices(current.type(), edited.choicesOrNone());
        CustomField changed = current.edited(edited, clock.instant());
        if (current.index() == IndexState.NONE) {
            requireRoomFor(changed);
        }
        if (!fields.replace(changed)) {
            throw IfMatch.stale();
        }
        LOG.infof("event=custom-field-changed key=%s", changed.key());
        return changed;
    }

    private void requireRoomFor(CustomField field) {
        if (field.index() == IndexState.NONE) {
            return;
        }
        int indexed = fields.withIndex(IndexState.BUILDING).size()
                + fields.withIndex(IndexState.READY).size();
        if (indexed >= MOST_INDEXED) {
            throw new DomainException(CustomFieldError.TOO_MANY, "At most " + MOST_INDEXED + " with an index.");
        }
    }

    private static void requireChoices(CustomFieldType type, List<String> choices) {
        if (type == CustomFieldType.CHOICE == choices.isEmpty()) {
            throw new DomainException(CommonError.INVALID)
                    .withError("/choices", "choices", "A field of the type choice has them, and no other.");
        }
    }

    private static DomainException taken() {
        return new DomainException(CustomFieldError.TAKEN).withError("/key", "taken", "Choose another.");
    }
}

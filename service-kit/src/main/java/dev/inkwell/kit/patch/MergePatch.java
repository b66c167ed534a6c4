package dev.inkwell.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import dev.inkwell.kit.problem.FieldError;
import dev.inkwell.kit.problem.JsonErrors;
import dev.inkwell.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7386): an absent member keeps its value, null takes it away, anything else replaces it. The result is
 * read as strictly as a whole body would be, so a patch can make nothing that a creation could not.
 */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Applies a patch to the editable state of a resource.
     *
     * @param type the record of that state, with its Bean Validation constraints
     * @throws DomainException {@code invalid} (422) with a pointer for each wrong member
     */
    public <T> T apply(T current, @Nullable JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new DomainException(CommonError.INVALID)
                    .withError("", "wrong-type", "A merge patch is a JSON object.");
        }
        T patched = read(merge(mapper.valueToTree(current), changes), type);
        List<FieldError> errors = validator.validate(patched).stream()
                .map(Violations::toFieldError)
                .distinct()
                .sorted(Violations.ORDER)
                .toList();
        if (!errors.isEmpty()) {
            throw new DomainException(CommonError.INVALID).withErrors(errors);
        }
        return patched;
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return mapper.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw JsonErrors.toRefusal(e);
        }
    }

    /** The algorithm of RFC 7386, section 2; its depth is bounded by that of the JSON that is read. */
    private JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : mapper.createObjectNode();
        patch.properties().forEach(member -> {
            String name = member.getKey();
            switch (member.getValue()) {
                case JsonNode value when value.isNull() && isKnown(result, name) -> result.remove(name);
                case ObjectNode nested -> result.set(name, merge(result.path(name), nested));
                case JsonNode value -> result.set(name, value);
            }
        });
        return result;
    }

    /** An unknown member set to null stays, so that reading refuses it as it refuses any other unknown member. */
    private static boolean isKnown(ObjectNode result, String name) {
        return result.has(name);
    }
}

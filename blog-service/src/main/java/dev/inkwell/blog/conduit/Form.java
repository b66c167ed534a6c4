package dev.inkwell.blog.conduit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the envelope of a request. Members that are not asked for are left alone: frontends send back what they got. */
public final class Form {

    private static final int INVALID = 422;
    private static final String BLANK = "can't be blank";

    private final JsonNode members;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private Form(JsonNode members) {
        this.members = members;
    }

    /** @throws Refusal (422) where there is no such envelope */
    public static Form in(@Nullable JsonNode body, String envelope) {
        JsonNode members = body == null ? null : body.get(envelope);
        if (members == null || !members.isObject()) {
            throw Refusal.of(INVALID, envelope, BLANK);
        }
        return new Form(members);
    }

    public boolean has(String name) {
        return members.has(name);
    }

    /** A text that has to be there and say something. What is wrong is told by {@link #check}. */
    public String required(String name) {
        JsonNode member = members.path(name);
        if (member.isMissingNode() || member.isNull()) {
            wrong(name, BLANK);
            return "";
        }
        String text = text(name, member);
        if (text.isBlank() && member.isTextual()) {
            wrong(name, BLANK);
        }
        return text;
    }

    /** A text that has to say something where it is there. */
    public Optional<String> requiredIfPresent(String name) {
        return has(name) ? Optional.of(required(name)) : Optional.empty();
    }

    /** A text that may be taken away: null, and empty, stand for none. */
    public Optional<String> clearable(String name) {
        JsonNode member = members.path(name);
        return member.isMissingNode() || member.isNull()
                ? Optional.empty()
                : Optional.of(text(name, member)).filter(text -> !text.isEmpty());
    }

    /** Texts; nothing where they are absent. */
    public Optional<List<String>> texts(String name, boolean nullIsAbsent) {
        JsonNode member = members.path(name);
        if (member.isMissingNode() || member.isNull() && nullIsAbsent) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (member.isArray()) {
            member.forEach(element -> texts.add(text(name, element)));
        } else {
            wrong(name, "must be a list");
        }
        return Optional.of(texts);
    }

    private String text(String name, JsonNode member) {
        if (!member.isTextual()) {
            wrong(name, "must be text");
            return "";
        }
        return member.textValue();
    }

    public void wrong(String name, String reason) {
        errors.computeIfAbsent(name, key -> new ArrayList<>()).add(reason);
    }

    /** @throws Refusal (422) with all that is wrong so far */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Refusal(INVALID, errors, null);
        }
    }
}

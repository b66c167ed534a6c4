package dev.inkwell.blog.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares what authors can edit, member by member. */
@ApplicationScoped
public class Differences {

    private final ObjectMapper mapper;

    Differences(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A member that differs; what is missing is null. */
    public record Difference(String pointer, JsonNode from, JsonNode to) {}

    public List<Difference> between(EditablePost from, EditablePost to) {
        JsonNode before = mapper.valueToTree(from);
        JsonNode after = mapper.valueToTree(to);
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            JsonNode one = member(before, name);
            JsonNode other = member(after, name);
            if (!one.equals(other)) {
                differences.add(new Difference("/" + name, one, other));
            }
        }
        return differences;
    }

    private static JsonNode member(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null ? NullNode.getInstance() : value;
    }
}

package dev.inkwell.blog.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.kit.conditional.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.types.ObjectId;

/** Posts as they were asked for: with some members only, and with what stands around them. */
@ApplicationScoped
class PostDocuments {

    private final PostResponses responses;
    private final PostSurroundings surroundings;
    private final ObjectMapper mapper;

    PostDocuments(PostResponses responses, PostSurroundings surroundings, ObjectMapper mapper) {
        this.responses = responses;
        this.surroundings = surroundings;
        this.mapper = mapper;
    }

    Versioned of(Post post, PostView view) {
        Set<String> fields = view.fieldsOfPost();
        Optional<IncludedResponse> included = surroundings.of(post, view.aroundPost());
        PostResponse response = responses.of(post);
        if (fields.isEmpty() && included.isEmpty()) {
            return response;
        }
        ObjectNode members = retained(response, fields);
        String variant = response.entityVariant();
        if (included.isPresent()) {
            members.set("included", mapper.valueToTree(included.get()));
            variant += "." + Long.toHexString(new Digest().add(included.get()).value());
        }
        return new PostDocument(members, response.entityVersion(), variant);
    }

    /** @param rows without their text */
    List<JsonNode> of(List<Post> rows, Set<String> fields) {
        Map<ObjectId, PostResponse> whole = responses.of(rows);
        return rows.stream()
                .<JsonNode>map(post -> retained(whole.get(post.id()), fields))
                .toList();
    }

    private ObjectNode retained(PostResponse response, Set<String> fields) {
        ObjectNode members = mapper.valueToTree(response);
        return fields.isEmpty() ? members : members.retain(fields);
    }
}

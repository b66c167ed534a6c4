package dev.inkwell.blog.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostResponse;
import dev.inkwell.blog.post.PostResponses;
import dev.inkwell.kit.conditional.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    List<ObjectNode> of(Collection<PostResponse> posts, Set<String> fields) {
        return posts.stream().map(post -> retained(post, fields)).toList();
    }

    private ObjectNode retained(PostResponse response, Set<String> fields) {
        ObjectNode members = mapper.valueToTree(response);
        return fields.isEmpty() ? members : members.retain(fields);
    }
}

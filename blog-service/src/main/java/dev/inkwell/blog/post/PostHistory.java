package dev.inkwell.blog.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.ClientSession;
import dev.inkwell.blog.revision.Revision;
import dev.inkwell.blog.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What posts were: each save leaves a revision, whose snapshot is what an author can edit. */
@ApplicationScoped
public class PostHistory {

    private final Revisions revisions;
    private final ObjectMapper mapper;

    PostHistory(Revisions revisions, ObjectMapper mapper) {
        this.revisions = revisions;
        // What was saved stays readable when a member is given up.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A post that is older than revisions gets one of what it was. */
    void keep(ClientSession session, @Nullable Post before, Post after, String editorId) {
        if (before != null && !revisions.hasAny(session, before.id())) {
            revisions.keep(session, revision(before, null));
        }
        revisions.keep(session, revision(after, editorId));
    }

    private Revision revision(Post post, @Nullable String editorId) {
        return new Revision(
                new ObjectId(),
                post.id(),
                post.version(),
                post.updatedAt(),
                editorId,
                post.title(),
                write(EditablePost.of(post)));
    }

    /** As it was at a version; nothing where that is too long ago. */
    Optional<EditablePost> at(ObjectId postId, long version) {
        return revisions.atVersion(postId, version).map(this::snapshot);
    }

    public EditablePost snapshot(Revision revision) {
        return read(String.valueOf(revision.snapshot()));
    }

    public EditablePost read(String snapshot) {
        try {
            return mapper.readValue(snapshot, EditablePost.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String write(EditablePost post) {
        try {
            return mapper.writeValueAsString(post);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeAll(ClientSession session, ObjectId postId) {
        revisions.removeAll(session, postId);
    }
}

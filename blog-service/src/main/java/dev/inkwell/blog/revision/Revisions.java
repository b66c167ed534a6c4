package dev.inkwell.blog.revision;

import com.mongodb.client.ClientSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Keeps revisions, a bounded number of each thing, and what is not saved yet. */
@ApplicationScoped
public class Revisions {

    private final RevisionRepository revisions;
    private final AutosaveRepository autosaves;
    private final RevisionConfig config;
    private final Clock clock;

    Revisions(RevisionRepository revisions, AutosaveRepository autosaves, RevisionConfig config, Clock clock) {
        this.revisions = revisions;
        this.autosaves = autosaves;
        this.config = config;
        this.clock = clock;
    }

    public boolean hasAny(ClientSession session, ObjectId postId) {
        return revisions.hasAny(session, postId);
    }

    /** Keeps what was saved; whoever saved it has nothing unsaved then. */
    public void keep(ClientSession session, Revision saved) {
        revisions.insert(session, saved);
        revisions.prune(session, saved.postId(), config.keep());
        if (saved.editorId() != null) {
            autosaves.remove(session, saved.postId(), saved.editorId());
        }
    }

    public Optional<Revision> find(ObjectId postId, long n) {
        return revisions.find(postId, n);
    }

    /** What was saved as of a version, which may have changed nothing but the state. */
    public Optional<Revision> atVersion(ObjectId postId, long version) {
        return revisions.atVersion(postId, version);
    }

    /** Newest first, at most {@code limit}, those with a number below {@code before}. */
    public List<Revision> list(ObjectId postId, long before, int limit) {
        return revisions.list(postId, before, limit);
    }

    /** In place of what the same person had there before. */
    public Autosave autosave(ObjectId postId, String accountId, long baseVersion, String snapshot) {
        Autosave autosave =
                new Autosave(Autosave.id(postId, accountId), postId, accountId, baseVersion, clock.instant(), snapshot);
        autosaves.put(autosave);
        return autosave;
    }

    public Optional<Autosave> autosaved(ObjectId postId, String accountId) {
        return autosaves.of(postId, accountId);
    }

    public void discardAutosave(ObjectId postId, String accountId) {
        autosaves.remove(postId, accountId);
    }

    public void removeAll(ClientSession session, ObjectId postId) {
        revisions.removeAll(session, postId);
        autosaves.removeAll(session, postId);
    }
}

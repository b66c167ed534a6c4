package dev.inkwell.blog.search;

import com.mongodb.client.ClientSession;
import dev.inkwell.blog.post.Post;
import dev.inkwell.blog.post.PostProjection;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.types.ObjectId;

/** Keeps what each post is found by. */
@ApplicationScoped
class SearchEntries implements PostProjection {

    private final EntryWriter writer;
    private final EntryRepository entries;

    SearchEntries(EntryWriter writer, EntryRepository entries) {
        this.writer = writer;
        this.entries = entries;
    }

    /** A post that never was published has nothing that could be found, and so no entry. */
    @Override
    public void keep(ClientSession session, Post post) {
        if (post.isPublished() || post.version() > 1) {
            entries.store(session, writer.entry(post));
        }
    }

    @Override
    public void remove(ClientSession session, ObjectId post) {
        entries.remove(session, post);
    }
}

package dev.inkwell.blog.post;

import dev.inkwell.blog.personaldata.OwnDocuments;
import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A person's own posts, whatever their state, with their text. */
@ApplicationScoped
class PostData implements PersonalData {

    private final OwnDocuments documents;

    PostData(PostRepository posts) {
        this.documents = posts.own();
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public Stream<?> of(String accountId) {
        return documents.of(accountId);
    }
}

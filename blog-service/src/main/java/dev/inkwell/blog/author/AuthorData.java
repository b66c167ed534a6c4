package dev.inkwell.blog.author;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The copy of a person's profile. */
@ApplicationScoped
class AuthorData implements PersonalData {

    private final AuthorRepository authors;

    AuthorData(AuthorRepository authors) {
        this.authors = authors;
    }

    @Override
    public String name() {
        return "author";
    }

    @Override
    public Stream<?> of(String accountId) {
        return authors.byIds(List.of(accountId)).stream();
    }
}

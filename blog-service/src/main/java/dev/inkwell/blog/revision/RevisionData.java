package dev.inkwell.blog.revision;

import dev.inkwell.blog.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** What a person has saved, also of what others wrote. */
@ApplicationScoped
class RevisionData implements PersonalData {

    private final RevisionRepository revisions;

    RevisionData(RevisionRepository revisions) {
        this.revisions = revisions;
    }

    @Override
    public String name() {
        return "revisions";
    }

    @Override
    public Stream<?> of(String accountId) {
        return revisions.own().of(accountId);
    }
}

package dev.inkwell.blog.migration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has come of one range of documents. */
final class DocumentBatch {

    private final @Nullable Object last;
    private final int seen;
    private final List<DocumentFailure> failures = new ArrayList<>();
    private long changed;
    private long missed;

    /** @param ids of the documents in the range, in order; none behind the last */
    DocumentBatch(List<?> ids) {
        this.last = ids.isEmpty() ? null : ids.getLast();
        this.seen = ids.size();
    }

    void changed(long documents) {
        changed += documents;
    }

    /** Somebody else changed them meanwhile. */
    void missed(long documents) {
        missed += documents;
    }

    void failed(DocumentFailure failure) {
        failures.add(failure);
    }

    boolean isBehindTheLast() {
        return seen == 0;
    }

    @Nullable
    Object last() {
        return last;
    }

    int seen() {
        return seen;
    }

    long changed() {
        return changed;
    }

    long missed() {
        return missed;
    }

    List<DocumentFailure> failures() {
        return failures;
    }
}

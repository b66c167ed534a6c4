package dev.inkwell.kit.page;

import org.jspecify.annotations.Nullable;

/** What has a page after it, and so a Link header. */
public interface Paged {

    /** Null on the last page. */
    @Nullable
    String nextCursor();
}

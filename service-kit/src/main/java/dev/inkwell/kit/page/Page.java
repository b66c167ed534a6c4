package dev.inkwell.kit.page;

import org.jspecify.annotations.Nullable;

/** A page that names the one after it, in its body and so in its Link header. */
public interface Page {

    /** Asks for the page after this one; null on the last. */
    @Nullable
    String nextCursor();
}

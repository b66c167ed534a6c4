package dev.inkwell.kit.problem;

/** One way in which a feature refuses a request. Each feature has an enum of these; clients rely on {@link #code()}. */
public interface ErrorCode {

    /** Stable, in kebab case: {@code post-not-found}. */
    String code();

    Category category();

    /** What happened, in one short sentence that does not depend on the request. */
    String title();
}

package dev.inkwell.kit.problem;

/** An error code that keeps what it is in one value, as the constants of a feature's enum do. */
public interface DefinedError extends ErrorCode {

    /** What {@link ErrorCode} tells. */
    record Definition(String code, Category category, String title) {}

    Definition definition();

    @Override
    default String code() {
        return definition().code();
    }

    @Override
    default Category category() {
        return definition().category();
    }

    @Override
    default String title() {
        return definition().title();
    }
}

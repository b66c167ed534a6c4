package dev.inkwell.auth.personaldata;

import java.util.stream.Stream;

/** A feature's part of what is stored about a person. Every feature that keeps some has one. */
public interface PersonalData {

    /** Under which the part stands in an export: {@code sessions}. */
    String name();

    /**
     * What is kept, as values that JSON can hold, without secrets. It is taken piece by piece, outside of a transaction, so what
     * grows without bound is read so too.
     */
    Stream<?> of(Person person);

    /** Leaves nothing that tells of the person, in the caller's transaction, which holds the account. */
    void erase(Person person);
}

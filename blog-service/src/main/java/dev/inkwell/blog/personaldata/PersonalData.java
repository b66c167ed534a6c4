package dev.inkwell.blog.personaldata;

import java.util.stream.Stream;

/** A feature's part of what is stored about a person. Every feature that keeps some has one. */
public interface PersonalData {

    /** Under which the part stands in an export: {@code posts}. */
    String name();

    /** What is kept, as values that JSON can hold, without secrets; {@link OwnDocuments} reads it piece by piece. */
    Stream<?> of(String accountId);
}

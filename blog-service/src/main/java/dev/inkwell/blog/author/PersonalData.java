package dev.inkwell.blog.author;

/** What a feature stores of a person, for the export that everybody can ask for. */
public interface PersonalData {

    /** The member of the export that holds it. */
    String name();

    /** Read bit by bit from the database, in JSON's terms: records, texts, numbers, instants. */
    Iterable<?> of(String person);
}

package dev.inkwell.blog.author;

/** What a feature keeps of persons, and has to remove when their account was deleted. */
public interface PersonLeftovers {

    /** Removes some, in one short step that can be repeated. @return whether there may be more */
    boolean removeSome(String person);
}

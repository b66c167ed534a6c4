package dev.inkwell.kit.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A response whose entity tag is its version. */
public interface Versioned {

    /** The version of what is stored: grows by one with each edit, and is what If-Match is checked against. */
    @JsonIgnore
    long entityVersion();

    /** What else the representation depends on, such as its author's version: letters, digits and dots, or empty. */
    @JsonIgnore
    default String entityVariant() {
        return "";
    }
}

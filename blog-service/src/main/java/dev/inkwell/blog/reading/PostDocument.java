package dev.inkwell.blog.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkwell.kit.conditional.Versioned;

/** A post with just the members that were asked for, and what stands around it. */
record PostDocument(@JsonValue ObjectNode members, long entityVersion, String entityVariant) implements Versioned {}

package dev.inkwell.blog.search;

import org.bson.types.ObjectId;

/** @param score how well it matches: MongoDB's, rounded, so that it can be compared with that of a cursor */
record FoundEntry(ObjectId id, double score) {}

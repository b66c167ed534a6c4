package dev.inkwell.blog.live;

import org.bson.types.ObjectId;

/**
 * That something has happened; what there is to tell of it is read when it is told.
 *
 * @param kind how a stream names it: {@code created}, {@code changed}, {@code removed}
 * @param about the id of what it happened to
 */
public record LiveEvent(Position position, Topic topic, String kind, ObjectId about) {}

package dev.inkwell.blog.tag;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A tag that public posts have, or had.
 *
 * @param posts how many are public now
 */
@MongoEntity(collection = "tags")
public record Tag(@BsonId String name, long posts) {}

package dev.inkwell.blog.notification;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** Up to when a person has read what they were told. */
@MongoEntity(collection = "notification_marks")
public record ReadMark(@BsonId String personId, Instant readUpTo) {}

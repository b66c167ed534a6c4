package dev.inkwell.blog.search;

import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a post to find it by. One that is not published keeps an entry without words, so that whoever writes the
 * entry of a post meets everybody else who does.
 *
 * @param version of the post
 * @param rules by which its words were taken ({@link EntryWriter#rules})
 * @param shown null where it is not published
 */
@MongoEntity(collection = "search_entries")
public record SearchEntry(
        @BsonId ObjectId id,
        long version,
        String rules,
        @Nullable ShownPost shown) {}

package dev.inkwell.auth.account;

import dev.inkwell.auth.event.DeletedAuthorsPosts;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the choice as its lower-case text. */
@Converter(autoApply = true)
class DeletedAuthorsPostsConverter implements AttributeConverter<@Nullable DeletedAuthorsPosts, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DeletedAuthorsPosts posts) {
        return posts == null ? null : posts.text();
    }

    @Override
    public @Nullable DeletedAuthorsPosts convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : DeletedAuthorsPosts.valueOf(text.toUpperCase(Locale.ROOT));
    }
}

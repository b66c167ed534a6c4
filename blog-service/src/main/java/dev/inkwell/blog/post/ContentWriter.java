package dev.inkwell.blog.post;

import dev.inkwell.blog.content.ContentFormat;
import dev.inkwell.blog.content.ContentRenderer;
import dev.inkwell.blog.content.ContentTooComplexException;
import dev.inkwell.blog.content.RenderedContent;
import dev.inkwell.blog.customfield.CustomValues;
import dev.inkwell.blog.tag.TagNames;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Renders what an author wrote into what is stored. */
@ApplicationScoped
class ContentWriter {

    private static final int MAX_BODY_BYTES = 1 << 20;

    private final ContentRenderer renderer;
    private final CustomValues customValues;

    ContentWriter(ContentRenderer renderer, CustomValues customValues) {
        this.renderer = renderer;
        this.customValues = customValues;
    }

    /** @throws DomainException as {@link #write} */
    Edition edition(EditablePost post, @Nullable Post before) {
        return new Edition(
                post.title().strip(),
                TagNames.normalised(post.tags()),
                visibility(post, before),
                post.authorIds(),
                write(post),
                PostDetails.of(post),
                customValues.stored(post.customFieldsOrNone(), before == null ? new Document() : before.custom()));
    }

    /** What a patch removes stays as it was: nobody means a private post to be public by that. */
    private static Visibility visibility(EditablePost post, @Nullable Post before) {
        if (post.visibility() != null) {
            return Visibility.valueOf(post.visibility().toUpperCase(Locale.ROOT));
        }
        return before == null ? Visibility.PUBLIC : before.visibility();
    }

    /** @throws DomainException {@code invalid} (422) at {@code /body} where it expands to more than is stored, or is longer than 1 MiB */
    private Content write(EditablePost post) {
        if (post.body().getBytes(StandardCharsets.UTF_8).length > MAX_BODY_BYTES) {
            throw new DomainException(CommonError.INVALID).withError("/body", "too-long", "At most 1 MiB in UTF-8.");
        }
        ContentFormat format = post.format() == null
                ? ContentFormat.MARKDOWN
                : ContentFormat.ofWireName(post.format()).orElseThrow();
        RenderedContent rendered = render(format, post.body());
        String own = post.excerpt();
        return new Content(
                format,
                post.body(),
                rendered.html(),
                own == null ? rendered.excerpt() : own,
                own != null,
                rendered.wordCount(),
                rendered.readingMinutes());
    }

    private RenderedContent render(ContentFormat format, String body) {
        try {
            return renderer.render(format, body);
        } catch (ContentTooComplexException e) {
            throw new DomainException(CommonError.INVALID).withError("/body", "too-complex", e.getMessage());
        }
    }
}

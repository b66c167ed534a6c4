package dev.inkwell.blog.comment;

import dev.inkwell.blog.content.ContentRenderer;
import dev.inkwell.blog.content.ContentTooComplexException;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders what a reader wrote into what is stored. */
@ApplicationScoped
class CommentWriter {

    private final ContentRenderer renderer;

    CommentWriter(ContentRenderer renderer) {
        this.renderer = renderer;
    }

    /** @throws DomainException {@code invalid} (422) at {@code /body} where nothing would be seen of it, or too much */
    CommentText write(String body) {
        try {
            String html = renderer.renderComment(body);
            if (html.isBlank()) {
                throw new DomainException(CommonError.INVALID).withError("/body", "blank", "There is nothing to see.");
            }
            return new CommentText(body, html);
        } catch (ContentTooComplexException e) {
            throw new DomainException(CommonError.INVALID).withError("/body", "too-complex", e.getMessage());
        }
    }
}

package dev.inkwell.blog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.inkwell.blog.language.Word;
import dev.inkwell.blog.language.Words;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a query stand in a post: HTML, in which only {@code mark} around what was found is an element, and all else is escaped.
 *
 * @param title null where the title has none of them
 * @param fragments of the text, in its order, at most three
 */
@Schema(name = "Highlights")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Highlights(@Nullable @Schema(nullable = true) String title, List<String> fragments) {

    static final Highlights NONE = new Highlights(null, List.of());

    /** Of a longer text only the beginning is looked through: a page of a hundred long posts is to stay cheap. */
    private static final int LONGEST_TEXT = 20_000;

    static Highlights of(Reading reading, String title, String text) {
        List<Mark> inTitle = Mark.all(reading.wanted(), Words.of(reading.language(), title));
        String beginning = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        List<Word> words = Words.of(reading.language(), beginning);
        List<String> fragments = new ArrayList<>();
        for (Fragment fragment : Fragment.best(Mark.all(reading.wanted(), words), words)) {
            fragments.add(fragment.html(beginning));
        }
        return new Highlights(inTitle.isEmpty() ? null : Mark.html(title, 0, title.length(), inTitle), fragments);
    }
}

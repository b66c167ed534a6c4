package dev.inkwell.blog.search;

import dev.inkwell.blog.content.ContentRenderer;
import dev.inkwell.blog.language.Language;
import dev.inkwell.blog.language.Word;
import dev.inkwell.blog.language.Words;
import dev.inkwell.blog.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes from a post what it is found by. */
@ApplicationScoped
class EntryWriter {

    /** To be counted up whenever words are taken in another way: entries of other rules are made anew. */
    private static final int RULES = 1;

    /** Different ones: MongoDB refuses to write a document of many more (its term list may have 4 MiB). */
    private static final int MOST_WORDS = 20_000;

    private final ContentRenderer renderer;
    private final Language ofSite;

    EntryWriter(ContentRenderer renderer, @ConfigProperty(name = "inkwell.site.language") Optional<String> language) {
        this.renderer = renderer;
        this.ofSite = language.map(Language::of).orElse(Language.ENGLISH);
    }

    /** Which entries are as this service makes them. */
    String rules() {
        return RULES + "-" + ofSite;
    }

    SearchEntry entry(Post post) {
        return new SearchEntry(post.id(), post.version(), rules(), post.isPublished() ? shown(post) : null);
    }

    private ShownPost shown(Post post) {
        Language language = languageOf(post.details().language());
        String text = renderer.textOf(Objects.requireNonNull(post.content().html()));
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Word> inText = Words.of(language, composed);
        List<Word> inTitle = Words.of(language, post.title());
        return new ShownPost(
                language,
                post.visibility(),
                post.authorIds(),
                post.tags(),
                publishedAt(post),
                post.title(),
                composed,
                words(post, language, inTitle, inText),
                Prefixes.of(post.title(), post.tags()),
                Trait.of(post, language, inTitle, inText));
    }

    private Language languageOf(@Nullable String tag) {
        return tag == null ? ofSite : Language.of(tag);
    }

    private static Instant publishedAt(Post post) {
        return Objects.requireNonNullElse(post.publishedAt(), post.createdAt());
    }

    private static IndexedWords words(Post post, Language language, List<Word> inTitle, List<Word> inText) {
        String title = joined(inTitle);
        String tags = joined(Words.of(language, String.join(" | ", post.tags())));
        String excerpt = joined(Words.of(language, post.content().excerpt()));
        String all = " " + String.join(" | ", title, tags, excerpt, joined(first(inText))) + " ";
        return new IndexedWords(title, tags, excerpt, all);
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.joining(" "));
    }

    private static List<Word> first(List<Word> words) {
        Set<String> different = new HashSet<>();
        int end = 0;
        while (end < words.size() && different.size() < MOST_WORDS) {
            different.add(words.get(end++).stem());
        }
        return words.subList(0, end);
    }
}

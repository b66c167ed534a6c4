package dev.inkwell.blog.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** The lists of the Snowball project, as Lucene brings them. */
final class StopWords {

    private static final Map<Language, Set<String>> READ = new EnumMap<>(Language.class);

    private StopWords() {}

    static synchronized Set<String> of(Language language) {
        return READ.computeIfAbsent(language, StopWords::read);
    }

    private static Set<String> read(Language language) {
        String file = language.name().toLowerCase(Locale.ROOT) + "_stop.txt";
        try (InputStream stream = SnowballFilter.class.getResourceAsStream(file)) {
            return stream == null ? Set.of() : words(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind a bar there is a remark. */
    private static Set<String> words(String list) {
        return list.lines()
                .map(line -> line.split("\\|", 2)[0])
                .flatMap(line -> Words.stems(Language.OTHER, line).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

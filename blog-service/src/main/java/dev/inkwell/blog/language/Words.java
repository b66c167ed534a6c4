package dev.inkwell.blog.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The words of a text in their order: without case and accents, reduced to their stems. Accents go before the stem is taken,
 * so that a word is found by whoever leaves them out. The streams are made for each text: Lucene's own reuse is by thread, and
 * virtual threads are not used twice.
 */
public final class Words {

    /** What joins words that people look for by themselves: {@code docs.rs}, {@code read_to_end}, {@code std::io}. */
    private static final Pattern JOINTS = Pattern.compile("[._:]");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    /** As in l'avion, dell'arte. */
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "nell",
                    "all", "dall", "sull", "un", "quest", "quell"),
            true);

    private Words() {}

    public static List<Word> of(Language language, String text) {
        List<Word> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer();
                TokenStream stream = reduced(language, tokenizer)) {
            tokenizer.setReader(new StringReader(JOINTS.matcher(text).replaceAll(" ")));
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String stem = lettersOf(term.toString());
                if (!stem.isEmpty()) {
                    words.add(new Word(stem, offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    public static List<String> stems(Language language, String text) {
        return of(language, text).stream().map(Word::stem).toList();
    }

    private static TokenStream reduced(Language language, StandardTokenizer tokenizer) {
        TokenStream plain = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
        TokenStream folded = new ASCIIFoldingFilter(new CJKBigramFilter(plain));
        boolean elides = language == Language.FRENCH || language == Language.ITALIAN;
        TokenStream whole = elides ? new ElisionFilter(folded, ARTICLES) : folded;
        return Stems.of(language, whole);
    }

    /** Marks that are letters' own, as the vowels of Indian scripts, stay. */
    private static String lettersOf(String term) {
        String letters = NO_LETTERS.matcher(term).replaceAll("");
        boolean ascii = letters.chars().allMatch(c -> c < 0x80);
        return ascii ? letters : withoutAccents(letters);
    }

    private static String withoutAccents(String letters) {
        String marked = Normalizer.normalize(letters, Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTS.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
    }
}

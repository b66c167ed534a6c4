package dev.inkwell.blog.language;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** What the Snowball project's rules leave of the words of a language. */
final class Stems {

    private Stems() {}

    static TokenStream of(Language language, TokenStream words) {
        return language == Language.OTHER ? words : new SnowballFilter(words, stemmer(language));
    }

    private static SnowballStemmer stemmer(Language language) {
        return switch (language) {
            case DANISH -> new DanishStemmer();
            case DUTCH -> new DutchStemmer();
            case ENGLISH -> new EnglishStemmer();
            case FINNISH -> new FinnishStemmer();
            case FRENCH -> new FrenchStemmer();
            case GERMAN -> new GermanStemmer();
            case HUNGARIAN -> new HungarianStemmer();
            case ITALIAN -> new ItalianStemmer();
            case NORWEGIAN -> new NorwegianStemmer();
            case PORTUGUESE -> new PortugueseStemmer();
            case ROMANIAN -> new RomanianStemmer();
            case RUSSIAN -> new RussianStemmer();
            case SPANISH -> new SpanishStemmer();
            case SWEDISH -> new SwedishStemmer();
            case TURKISH -> new TurkishStemmer();
            case OTHER -> throw new IllegalArgumentException("no rules for other languages");
        };
    }
}

package dev.inkwell.blog.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lower-case letters that Unicode's decomposition does not take to ASCII, as they are usually written in addresses. */
final class Transliteration {
    private static final String LATIN = """
            ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ĸ k ŋ ng ŧ t ƒ f ə e ɓ b ɗ d ɠ g ƙ k ƴ y ȼ c ɨ i ʉ u ɛ e ɔ o ŀ l""";
    private static final String CYRILLIC = """
            а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya \
            є ye і i ї yi ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz ә a ғ g қ q ң n ө o ұ u ү u һ h""";
    private static final String GREEK = """
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o \
            ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y""";
    private static final Map<Integer, String> TABLE = table(LATIN + " " + CYRILLIC + " " + GREEK);

    private Transliteration() {}

    static String toLatin(String composed) {
        var latin = new StringBuilder(composed.length());
        composed.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            String replacement = TABLE.get(point);
            if (replacement == null) {
                latin.appendCodePoint(point);
            } else {
                latin.append(replacement);
            }
        });
        return latin.toString();
    }

    private static Map<Integer, String> table(String pairs) {
        var table = new HashMap<Integer, String>();
        String[] parts = pairs.split("\\s+");
        for (int i = 0; i < parts.length; i += 2) {
            table.put(parts[i].codePointAt(0), parts[i + 1].equals("_") ? "" : parts[i + 1]);
        }
        table.put((int) '&', " and ");
        return Map.copyOf(table);
    }
}

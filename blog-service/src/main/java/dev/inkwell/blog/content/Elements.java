package dev.inkwell.blog.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is done to elements whose attributes depend on each other; attributes come as a flat list of names and values. */
final class Elements {
    private static final Pattern LEAVES_THE_SITE =
            Pattern.compile("^(https?:|[/\\\\]{2}).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Elements() {}

    /** Anyone may register and write, so that links out are marked as user content, which search engines give no weight (as Medium does). */
    static String link(String element, List<String> attributes) {
        int href = indexOf(attributes, "href");
        if (href >= 0 && LEAVES_THE_SITE.matcher(attributes.get(href + 1)).matches()) {
            attributes.addAll(List.of("rel", "nofollow noopener ugc"));
        }
        return element;
    }

    /** An image whose address was refused shows nothing: it goes too. */
    static @Nullable String image(String element, List<String> attributes) {
        return has(attributes, "src") ? element : null;
    }

    /** The one form control is the checkbox of a task list, which can't be changed. */
    static @Nullable String checkbox(String element, List<String> attributes) {
        int type = indexOf(attributes, "type");
        if (type < 0 || !attributes.get(type + 1).equalsIgnoreCase("checkbox")) {
            return null;
        }
        boolean checked = has(attributes, "checked");
        attributes.clear();
        attributes.addAll(List.of("type", "checkbox", "disabled", ""));
        if (checked) {
            attributes.addAll(List.of("checked", ""));
        }
        return element;
    }

    private static boolean has(List<String> attributes, String name) {
        return indexOf(attributes, name) >= 0;
    }

    private static int indexOf(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

package dev.inkwell.kit.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes gzip, by its Accept-Encoding (RFC 9110, section 12.5.3). What can't be read does not count. */
final class GzipPreference {

    private GzipPreference() {}

    static boolean of(@Nullable String accepted) {
        double gzip = -1;
        double any = -1;
        for (String coding : accepted == null ? new String[0] : accepted.split(",")) {
            String[] parts = coding.toLowerCase(Locale.ROOT).split(";", 2);
            switch (parts[0].strip()) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight(parts));
                case "*" -> any = weight(parts);
                default -> {}
            }
        }
        return gzip > 0 || gzip < 0 && any > 0;
    }

    private static double weight(String[] parts) {
        if (parts.length == 1) {
            return 1;
        }
        String weight = parts[1].strip();
        return weight.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(weight.substring(2)) : 0;
    }
}

package dev.inkwell.auth.device;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people call a device, by what it calls itself: {@code Firefox on Windows}, {@code curl}. A hint, never a proof. */
public final class DeviceName {

    private static final String UNKNOWN = "Unknown";

    /** In this order, as most browsers also claim to be those that follow. */
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("Linux", "Linux"));

    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}(?=[/ (]|$)");

    private DeviceName() {}

    /** @param userAgent the header of that name (RFC 9110, section 10.1.5) */
    public static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        String browser = firstIn(userAgent, BROWSERS);
        if (browser == null) {
            Matcher product = PRODUCT.matcher(userAgent);
            return product.lookingAt() ? product.group() : UNKNOWN;
        }
        String system = firstIn(userAgent, SYSTEMS);
        return system == null ? browser : browser + " on " + system;
    }

    private static @Nullable String firstIn(String userAgent, List<Entry<String, String>> names) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

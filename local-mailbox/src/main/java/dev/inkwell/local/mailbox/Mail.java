package dev.inkwell.local.mailbox;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail that has arrived.
 *
 * @param id its file's name, which sorts by arrival
 * @param sender the header From, such as {@code Inkwell <inkwell@example.org>}
 * @param recipients whom it was delivered to, blind copies as well
 * @param subject decoded
 * @param text its text/plain part; empty where it has none
 * @param html its text/html part; empty where it has none
 */
public record Mail(String id, String sender, List<String> recipients, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /** The addresses that its text names, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    boolean isTo(String address) {
        return recipients.stream().anyMatch(address::equalsIgnoreCase);
    }
}

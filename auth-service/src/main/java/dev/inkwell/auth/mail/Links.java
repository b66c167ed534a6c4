package dev.inkwell.auth.mail;

import jakarta.inject.Singleton;

/** Links for mails: {@code BASE/PAGE?token=TOKEN}. */
@Singleton
public class Links {

    private final String base;

    Links(LinkConfig config) {
        this.base = config.baseUrl().replaceAll("/+$", "");
    }

    /** Where a page is that needs no token. */
    public String to(String page) {
        return base + "/" + page;
    }

    /** @param page such as {@code verify-email} */
    public String to(String page, String token) {
        return to(page) + "?token=" + token;
    }
}

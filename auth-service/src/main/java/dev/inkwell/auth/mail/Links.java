package dev.inkwell.auth.mail;

import jakarta.inject.Singleton;

/** Links for mails: {@code BASE/PAGE?token=TOKEN}. */
@Singleton
public class Links {

    private final String base;

    Links(LinkConfig config) {
        this.base = config.baseUrl().replaceAll("/+$", "");
    }

    /** @param page such as {@code verify-email} */
    public String to(String page, String token) {
        return base + "/" + page + "?token=" + token;
    }
}

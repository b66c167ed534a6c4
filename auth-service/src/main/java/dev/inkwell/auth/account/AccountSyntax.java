package dev.inkwell.auth.account;

/** How usernames and e-mail addresses are written. */
public final class AccountSyntax {

    public static final String USERNAME = "^[A-Za-z0-9_-]{3,40}$";

    /** RFC 5321, section 4.5.3.1.3, without its angle brackets. */
    public static final int LONGEST_EMAIL = 254;

    /**
     * As browsers check it (HTML, section 4.10.5.1.5), the local part bounded by RFC 5321, section 4.5.3.1.1. The labels are
     * counted, as many as go into {@value #LONGEST_EMAIL} characters, since java.util.regex recurs for each: it is asked of
     * addresses of any length. It is no possessive {@code *+}, which the regular expressions of OpenAPI don't know.
     */
    public static final String EMAIL =
            "^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){0,126}$";

    private AccountSyntax() {}
}

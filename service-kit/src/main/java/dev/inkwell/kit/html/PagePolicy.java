package dev.inkwell.kit.html;

/**
 * The Content-Security-Policy of plain pages (https://www.w3.org/TR/CSP3/): whatever has got into one, no script runs, no
 * frame opens, and the style is the service's own.
 */
public final class PagePolicy {

    private static final String ALWAYS =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Of pages whose forms go to this service. */
    public static final String WITH_FORMS = ALWAYS + "; img-src 'self'; form-action 'self'";

    private PagePolicy() {}

    /** Of pages to read. @param images from where else than this service, in the words of CSP */
    public static String withImagesFrom(String images) {
        return ALWAYS + "; img-src 'self' " + images + "; form-action 'none'";
    }
}

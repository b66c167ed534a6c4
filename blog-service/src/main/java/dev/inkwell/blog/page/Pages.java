package dev.inkwell.blog.page;

import dev.inkwell.kit.conditional.EntityTags;
import dev.inkwell.kit.html.PagePolicy;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** A page over HTTP: with what a browser may do with it, and 304 to who has it already (RFC 9110, section 15.4.5). */
@ApplicationScoped
class Pages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final String POLICY_HEADER = "Content-Security-Policy";

    /** As feeds: whoever reads it twice in a minute can have it from nearby. */
    private static final String FOR_A_MINUTE = "public, max-age=60";

    private static final String ASKED_FOR_EACH_TIME = "no-cache";

    private final String policy;

    Pages(PageConfig config) {
        policy = PagePolicy.withImagesFrom(config.imageSources());
    }

    String policy() {
        return policy;
    }

    RestResponse<byte[]> show(TemplateInstance page, HttpHeaders request) {
        return answer(page, FOR_A_MINUTE, request);
    }

    /** Of what changes by itself, as health does. */
    RestResponse<byte[]> showNow(TemplateInstance page, HttpHeaders request) {
        return answer(page, ASKED_FOR_EACH_TIME, request);
    }

    /** Where the page is; addresses are lasting, but a slug can become another post's. */
    RestResponse<byte[]> movedTo(String address) {
        return RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .build();
    }

    private RestResponse<byte[]> answer(TemplateInstance page, String cacheControl, HttpHeaders request) {
        byte[] html = page.render().getBytes(StandardCharsets.UTF_8);
        String entityTag = EntityTags.ofContent(html);
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean known = ifNoneMatch != null && EntityTags.noneMatchHits(ifNoneMatch, entityTag);
        RestResponse.ResponseBuilder<byte[]> answer =
                known ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(html, HTML);
        return answer.header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(POLICY_HEADER, policy)
                .build();
    }
}

package dev.inkwell.blog.syndication;

import dev.inkwell.kit.conditional.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A feed over HTTP: with its validators, and 304 to who has it already (RFC 9110, section 13). */
@ApplicationScoped
class FeedAnswers {

    /** Programs that ask more often than that can be answered on the way. */
    private static final String CACHE_CONTROL = "public, max-age=60";

    private final Site site;

    FeedAnswers(Site site) {
        this.site = site;
    }

    RestResponse<byte[]> of(Feed feed, FeedFormat format, HttpHeaders request) {
        byte[] body = format.write(feed, site.service(feed.path() + "." + format.ending()));
        String entityTag = EntityTags.ofContent(body);
        String lastModified = FeedDate.of(feed.updatedAt());
        boolean known = isKnown(
                request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                entityTag,
                request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE),
                lastModified);
        RestResponse.ResponseBuilder<byte[]> answer = known
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(body, format.mediaType());
        return answer.header(HttpHeaders.ETAG, entityTag)
                .header(HttpHeaders.LAST_MODIFIED, lastModified)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                .build();
    }

    /** A feed gets older when its newest post is withdrawn: a date counts if it is the one that was given out. */
    private static boolean isKnown(
            @Nullable String ifNoneMatch, String entityTag, @Nullable String ifModifiedSince, String lastModified) {
        return ifNoneMatch != null
                ? EntityTags.noneMatchHits(ifNoneMatch, entityTag)
                : lastModified.equals(ifModifiedSince);
    }
}

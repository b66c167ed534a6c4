package dev.inkwell.blog.postquery;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which posts are asked for, and how, as it stands in the address. */
public class PostQuery {

    @QueryParam("tag")
    @Nullable
    String tag;

    @QueryParam("author")
    @Parameter(description = "A username")
    @Nullable
    String author;

    @QueryParam("visibility")
    @Parameter(
            description = "Of published posts; private ones are listed as drafts are",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"public", "members", "private"}))
    @Nullable
    String visibility;

    @QueryParam("customField")
    @Parameter(
            description =
                    "key:value of a custom field that is indexed; of published posts, without author, tag and visibility")
    @Nullable
    String customField;

    @QueryParam("status")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"draft", "scheduled", "published", "archived", "trashed"}))
    @Nullable
    String status;

    @QueryParam("filter")
    @Parameter(
            description =
                    "A filter expression (docs/api/reading.md), such as: tag in (java, kotlin) and publishedAt >= 2026-01-01",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Nullable
    String filter;

    @QueryParam("sort")
    @Parameter(
            description = "Newest first unless told; by publication only what is published",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt"}))
    @Nullable
    String sort;
}

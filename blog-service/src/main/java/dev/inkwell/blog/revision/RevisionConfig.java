package dev.inkwell.blog.revision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Revisions. */
@ConfigMapping(prefix = "inkwell.revisions")
interface RevisionConfig {

    /** How many are kept of a post: the latest. */
    @WithDefault("100")
    @Min(1)
    int keep();
}

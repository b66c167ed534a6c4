package dev.inkwell.blog.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code inkwell.follow.*}. */
@ConfigMapping(prefix = "inkwell.follow")
interface FollowConfig {

    /** How many authors and tags one person can follow: a page of the feed costs as much as there are. */
    @WithDefault("500")
    int mostPerPerson();
}

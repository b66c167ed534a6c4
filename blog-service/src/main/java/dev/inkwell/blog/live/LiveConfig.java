package dev.inkwell.blog.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code inkwell.live.*}: streams of events. */
@ConfigMapping(prefix = "inkwell.live")
interface LiveConfig {

    /** How long events are kept in the database, to know whether somebody who comes back has missed one. */
    @WithDefault("24h")
    Duration keep();

    /** How far a replica that starts looks back, so that who was cut off elsewhere can go on here. */
    @WithDefault("15m")
    Duration lookBack();

    /** So many of the latest events, of everything, a replica has in memory. */
    @WithDefault("20000")
    int mostRecent();

    /** After so long without an event a stream says that it is there. */
    @WithDefault("15s")
    Duration heartbeat();

    /** After how long a client comes back, at the soonest. */
    @WithDefault("2s")
    Duration retry();

    /** Streams of one replica. */
    @WithDefault("2000")
    int mostPerReplica();

    /** Streams of one account at one replica. */
    @WithDefault("20")
    int mostPerAccount();

    /** Streams from one address at one replica. */
    @WithDefault("100")
    int mostPerAddress();

    /** A stream that is so many events behind is cut. */
    @WithDefault("500")
    int mostWaiting();

    /** And so is one that takes longer to read an event. */
    @WithDefault("20s")
    Duration patience();
}

package dev.inkwell.blog.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the service, in milliseconds, as BSON stores no finer time. */
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }
}

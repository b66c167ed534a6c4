package dev.inkwell.auth.activity;

import dev.inkwell.auth.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Lets people be active on other days than today. */
@Singleton
public class ActiveDays {

    private final AccountActivityRepository activity;

    ActiveDays(AccountActivityRepository activity) {
        this.activity = activity;
    }

    public void mark(Api.User user, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> activity.mark(UUID.fromString(user.id()), day));
    }
}

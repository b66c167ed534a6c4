package dev.inkwell.auth.activity;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** The days on which a person was active, of the last weeks: statistics keep no more than counts of those before. */
@ApplicationScoped
class ActivityData implements PersonalData {

    private final AccountActivityRepository activity;

    ActivityData(AccountActivityRepository activity) {
        this.activity = activity;
    }

    @Override
    public String name() {
        return "activeDays";
    }

    @Override
    public Stream<?> of(Person person) {
        return activity.daysOf(person.accountId()).stream();
    }

    @Override
    public void erase(Person person) {
        activity.forget(person.accountId());
    }
}

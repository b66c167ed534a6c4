package dev.inkwell.auth.personaltoken;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A person's personal access tokens: what is known of them, as they themselves are not. */
@ApplicationScoped
class PersonalTokenData implements PersonalData {

    private final PersonalTokenService tokens;

    PersonalTokenData(PersonalTokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "personalTokens";
    }

    @Override
    public Stream<?> of(Person person) {
        return tokens.all(person.accountId()).stream();
    }

    /** They have ended with the sessions before. */
    @Override
    public void erase(Person person) {
        tokens.endAll(person.accountId());
    }
}

package dev.inkwell.auth.onetime;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;

/** What the links in a person's mails stand for. */
@ApplicationScoped
class OneTimeTokenData implements PersonalData {

    private final OneTimeTokenRepository tokens;

    OneTimeTokenData(OneTimeTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** A token, without itself. */
    record ExportedToken(String purpose, String data, Instant expiresAt) {}

    @Override
    public String name() {
        return "oneTimeTokens";
    }

    @Override
    @Transactional
    public Stream<?> of(Person person) {
        return tokens.ofAccount(person.accountId()).stream();
    }

    @Override
    public void erase(Person person) {
        tokens.withdrawAll(person.accountId());
    }
}

package dev.inkwell.auth.password;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;

/** When a password was set; its hash is nobody's to read. */
@ApplicationScoped
class PasswordData implements PersonalData {

    private final PasswordRepository credentials;

    PasswordData(PasswordRepository credentials) {
        this.credentials = credentials;
    }

    /** A password, without itself. */
    record ExportedPassword(Instant changedAt) {}

    @Override
    public String name() {
        return "password";
    }

    @Override
    @Transactional
    public Stream<?> of(Person person) {
        return credentials
                .findByIdOptional(person.accountId())
                .map(credential -> new ExportedPassword(credential.changedAt()))
                .stream();
    }

    @Override
    public void erase(Person person) {
        credentials.deleteById(person.accountId());
    }
}

package dev.inkwell.auth.mail;

import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;

/** The mails that are still to be sent to a person. */
@ApplicationScoped
class MailData implements PersonalData {

    private final OutboxRepository mails;
    private final MailAllowanceRepository allowances;
    private final AddressHash hash;

    MailData(OutboxRepository mails, MailAllowanceRepository allowances, AddressHash hash) {
        this.mails = mails;
        this.allowances = allowances;
        this.hash = hash;
    }

    /** A mail, without its text, which holds secrets. */
    record ExportedMail(String kind, int attempts, Instant expiresAt) {}

    @Override
    public String name() {
        return "outgoingMails";
    }

    @Override
    @Transactional
    public Stream<?> of(Person person) {
        return mails.ofAccount(person.accountId()).stream();
    }

    @Override
    public void erase(Person person) {
        mails.removeOfAccount(person.accountId());
        allowances.forget(hash.of(person.email()));
    }
}

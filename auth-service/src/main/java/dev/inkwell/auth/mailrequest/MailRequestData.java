package dev.inkwell.auth.mailrequest;

import dev.inkwell.auth.mail.AddressHash;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Requests by a person's address. Whoever sent them, they say nothing of the person. */
@ApplicationScoped
class MailRequestData implements PersonalData {

    private final MailRequestRepository requests;
    private final AddressHash hash;

    MailRequestData(MailRequestRepository requests, AddressHash hash) {
        this.requests = requests;
        this.hash = hash;
    }

    @Override
    public String name() {
        return "mailRequests";
    }

    @Override
    public Stream<?> of(Person person) {
        return Stream.empty();
    }

    @Override
    public void erase(Person person) {
        for (MailRequestKind kind : MailRequestKind.values()) {
            requests.remove(kind, hash.of(person.email()));
        }
    }
}

package dev.inkwell.auth.invitation;

import dev.inkwell.auth.onetime.OneTimeTokens;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Invitations that a person has sent, or that are on their way to their address. What they hold is other people's data. */
@ApplicationScoped
class InvitationData implements PersonalData {

    private final InvitationRepository invitations;
    private final OneTimeTokens tokens;

    InvitationData(InvitationRepository invitations, OneTimeTokens tokens) {
        this.invitations = invitations;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public Stream<?> of(Person person) {
        return Stream.empty();
    }

    @Override
    public void erase(Person person) {
        invitations.takeByEmail(person.email()).forEach(tokens::withdrawById);
        // Nobody is left who could take them back.
        invitations.takeByInviter(person.accountId()).forEach(tokens::withdrawById);
    }
}

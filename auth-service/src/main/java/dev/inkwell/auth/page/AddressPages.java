package dev.inkwell.auth.page;

import dev.inkwell.auth.account.AccountSyntax;
import dev.inkwell.auth.mailrequest.MailRequestKind;
import dev.inkwell.auth.mailrequest.MailRequests;
import dev.inkwell.kit.problem.CommonError;
import dev.inkwell.kit.problem.DomainException;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages on which somebody asks for a mail. */
@Singleton
class AddressPages {

    private static final String TEMPLATE = "address";

    private final Pages pages;
    private final MailRequests requests;

    AddressPages(Pages pages, MailRequests requests) {
        this.pages = pages;
        this.requests = requests;
    }

    RestResponse<String> ask(String title) {
        return pages.show(TEMPLATE, title, Map.of("email", ""));
    }

    /** The same for every address. */
    RestResponse<String> request(MailRequestKind kind, String title, String email) {
        if (email.length() > AccountSyntax.LONGEST_EMAIL || !email.matches(AccountSyntax.EMAIL)) {
            DomainException refusal = new DomainException(CommonError.INVALID)
                    .withError("/email", "wrong-format", "An e-mail address is needed.");
            return pages.refused(refusal, TEMPLATE, title, Map.of("email", email));
        }
        try {
            requests.add(kind, email);
        } catch (DomainException refusal) {
            return pages.refused(refusal, TEMPLATE, title, Map.of("email", email));
        }
        return pages.message(title, "If there is an account with this address that needs it, a mail is on its way.");
    }
}

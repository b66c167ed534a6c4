package dev.inkwell.auth.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.inkwell.auth.secret.Encryption;
import dev.inkwell.auth.secret.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that are to be sent once the transaction that asks for them is committed. They are sent at least once, never within it. */
@ApplicationScoped
public class Outbox {

    private final OutboxRepository mails;
    private final ObjectMapper mapper;
    private final Encryption encryption;
    private final Clock clock;

    Outbox(OutboxRepository mails, ObjectMapper mapper, MasterKey masterKey, Clock clock) {
        this.mails = mails;
        this.mapper = mapper;
        this.encryption = new Encryption(masterKey, "outgoing-mail-encryption");
        this.clock = clock;
    }

    /**
     * Asks for a mail.
     *
     * @param accountId whose mail it is: it goes with the account; null where there is no account
     * @param values what the kind's templates show
     * @param usefulFor after this time it is not sent any more
     */
    @Transactional(TxType.MANDATORY)
    public void add(
            MailKind kind, @Nullable UUID accountId, String to, Map<String, String> values, Duration usefulFor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        byte[] content = encryption.encrypt(id.toString(), written(new MailContent(to, values)));
        mails.add(id, kind.text(), accountId, content, now, now.plus(usefulFor));
    }

    MailContent contentOf(OutgoingMail mail) throws GeneralSecurityException, IOException {
        return mapper.readValue(encryption.decrypt(mail.id().toString(), mail.content()), MailContent.class);
    }

    private byte[] written(MailContent content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.inkwell.auth.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.auth.account.Account;
import dev.inkwell.auth.account.AccountService;
import dev.inkwell.auth.audit.AuditEvent;
import dev.inkwell.auth.audit.AuditLog;
import dev.inkwell.auth.audit.AuditType;
import dev.inkwell.auth.personaldata.Person;
import dev.inkwell.auth.personaldata.PersonalData;
import dev.inkwell.auth.role.OwnRights;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Gathers the features' parts. */
@ApplicationScoped
class ExportService {

    private final AccountService accounts;
    private final OwnRights ownRights;
    private final List<PersonalData> parts;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExportService(
            AccountService accounts,
            OwnRights ownRights,
            @All List<PersonalData> parts,
            AuditLog audit,
            ObjectMapper mapper,
            Clock clock) {
        this.accounts = accounts;
        this.ownRights = ownRights;
        this.parts =
                parts.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whose data is to be exported; that is kept in the audit trail, and so is in the export. */
    @Transactional
    Person begin(UUID id) {
        Account account = accounts.lock(id);
        ownRights.requireLive();
        audit.record(AuditEvent.of(AuditType.ACCOUNT_EXPORTED).about(id));
        return new Person(id, account.username(), Objects.requireNonNull(account.email()));
    }

    /** Writes the parts one after the other, holding no more of any than it gives at once. */
    void write(Person person, OutputStream output) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(output)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writePOJOField("exportedAt", clock.instant());
            for (PersonalData part : parts) {
                json.writeArrayFieldStart(part.name());
                for (Iterator<?> values = part.of(person).iterator(); values.hasNext(); ) {
                    json.writePOJO(values.next());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }
}

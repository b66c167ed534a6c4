package dev.inkwell.blog.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkwell.blog.personaldata.PersonalData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;

/** Gathers the features' parts. */
@ApplicationScoped
class ExportService {

    private static final Logger LOG = Logger.getLogger(ExportService.class);

    private final List<PersonalData> parts;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExportService(@All List<PersonalData> parts, ObjectMapper mapper, Clock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Writes the parts one after the other, holding no more of any than it gives at once. */
    void write(String accountId, OutputStream output) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(output)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writePOJOField("exportedAt", clock.instant());
            for (PersonalData part : parts) {
                json.writeArrayFieldStart(part.name());
                for (Iterator<?> values = part.of(accountId).iterator(); values.hasNext(); ) {
                    json.writePOJO(values.next());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        LOG.infof("event=data-exported account=%s", accountId);
    }
}

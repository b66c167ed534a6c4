package dev.inkwell.blog.customfield;

import dev.inkwell.blog.migration.Unmigrated;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes and drops the indexes that fields are to have, in the background; where two replicas do it, the database does it once. */
@ApplicationScoped
class CustomFieldIndexes {

    private static final Logger LOG = Logger.getLogger(CustomFieldIndexes.class);

    private final CustomFieldRepository fields;

    CustomFieldIndexes(CustomFieldRepository fields) {
        this.fields = fields;
    }

    @Scheduled(
            identity = "custom-field-indexes",
            every = "{inkwell.custom-fields.interval:5s}",
            skipExecutionIf = Unmigrated.class,
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void settle() {
        for (CustomField field : fields.withIndex(IndexState.BUILDING)) {
            fields.makeIndex(field);
            fields.indexIsReady(field);
            LOG.infof("event=custom-field-indexed key=%s", field.key());
        }
        List<String> present = fields.indexes();
        for (CustomField field : fields.withIndex(IndexState.NONE)) {
            if (present.contains(CustomValues.index(field.key()))) {
                fields.dropIndex(field);
                LOG.infof("event=custom-field-index-dropped key=%s", field.key());
            }
        }
    }
}

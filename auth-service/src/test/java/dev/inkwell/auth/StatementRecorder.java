package dev.inkwell.auth;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers every statement that was sent to the database while the tests ran. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementRecorder implements StatementInspector {

    private static final Set<String> STATEMENTS = ConcurrentHashMap.newKeySet();

    @Override
    public String inspect(String sql) {
        STATEMENTS.add(sql.strip());
        return sql;
    }

    static Set<String> statements() {
        return Set.copyOf(STATEMENTS);
    }
}

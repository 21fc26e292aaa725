package dev.furrow.sqlite;

import dev.furrow.database.Scratch;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.sqlite.connect.SqliteUrl;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Databases in memory. */
final class SqliteScratch implements Scratch {
    private final SqliteSystem system;

    SqliteScratch(SqliteSystem system) {
        this.system = system;
    }

    @Override
    public Session empty() {
        return SqliteUrl.memory(system).connector().openForWriting(Duration.ZERO);
    }

    @Override
    public Session like(Connection live) throws SQLException {
        Session session = empty();
        try {
            new Copy(session.jdbc()).make(LiveSchema.read(live).entries());
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** A schema that is made anew. */
    private static final class Copy {
        private final Connection connection;
        /** Names of what is there, as SQLite compares them. */
        private final Set<String> made = new HashSet<>();

        Copy(Connection connection) {
            this.connection = connection;
        }

        void make(List<SchemaEntry> entries) throws SQLException {
            for (SchemaEntry entry : entries) {
                if (entry.type().equals("table")) {
                    make(entry);
                }
            }
            for (SchemaEntry entry : entries) {
                make(entry);
            }
        }

        private void make(SchemaEntry entry) throws SQLException {
            // SQLite's own come by themselves; so do the tables behind a virtual one.
            boolean isOwn = entry.sql().isEmpty() || entry.name().regionMatches(true, 0, "sqlite_", 0, 7);
            if (isOwn || !made.add(key(entry))) {
                return;
            }
            Sql.execute(connection, entry.sql());
            if (entry.isVirtual()) {
                LiveSchema.read(connection).entries().forEach(known -> made.add(key(known)));
            }
        }

        private static String key(SchemaEntry entry) {
            return entry.name().toLowerCase(Locale.ROOT);
        }
    }
}

package dev.furrow.bench.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Revisions in a row, each a table of five columns with keys, an index, and two rows: the same ones each time, as each tool has them.
 * The table refers to the one before it.
 */
public record SampleHistory(int count) {
    /** Where a tool's files stand in the project. */
    public static final String SQL = "src/main/migrations";

    static final String JAVA = "java-migrations";
    static final String FLYWAY = "flyway";
    static final String LIQUIBASE = "liquibase";
    static final String DBMATE = "dbmate";
    static final String ALEMBIC = "alembic";

    /** The file for a database's own program: all of them, each in a transaction with a row that records it. */
    public static final String BARE = "history.sql";

    /** Writes the files of all tools into a folder. */
    public void write(Path project) throws IOException {
        for (String folder : new String[] {SQL, JAVA, FLYWAY, LIQUIBASE, DBMATE, ALEMBIC + "/versions"}) {
            Files.createDirectories(project.resolve(folder));
        }
        StringBuilder bare = new StringBuilder("CREATE TABLE applied (id VARCHAR(40) PRIMARY KEY);\n");
        for (int number = 1; number <= count; number++) {
            Revision revision = new Revision(number);
            write(project, SQL + "/" + revision.id() + ".sql", revision.furrow());
            write(project, JAVA + "/R" + revision.id() + ".java", revision.java());
            write(project, FLYWAY + "/V" + number + "__t.sql", revision.up());
            write(project, LIQUIBASE + "/" + revision.id() + ".sql", revision.liquibase());
            write(project, DBMATE + "/" + (20_200_000_000_000L + number) + "_t.sql", revision.dbmate());
            write(project, ALEMBIC + "/versions/" + revision.id() + ".py", revision.alembic());
            bare.append(revision.bare());
        }
        write(project, BARE, bare.toString());
        write(project, LIQUIBASE + ".yaml", "databaseChangeLog:\n- includeAll:\n    path: " + LIQUIBASE + "\n");
        write(project, ALEMBIC + "/env.py", ALEMBIC_ENVIRONMENT);
        write(project, "alembic.ini", "[alembic]\nscript_location = " + ALEMBIC + "\n");
    }

    private static void write(Path project, String name, String text) throws IOException {
        Files.writeString(project.resolve(name), text);
    }

    /** What {@code alembic init} writes, without logging; each revision in a transaction of its own, as with the others. */
    private static final String ALEMBIC_ENVIRONMENT = """
            import os
            from alembic import context
            from sqlalchemy import create_engine, pool
            with create_engine(os.environ["DATABASE_URL"], poolclass=pool.NullPool).connect() as connection:
                context.configure(connection=connection, target_metadata=None, transaction_per_migration=True)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    /** One of them; the first is number 1. */
    private record Revision(int number) {
        String id() {
            return String.format(Locale.ROOT, "%012x", number);
        }

        private String parent() {
            return number == 1 ? "" : new Revision(number - 1).id();
        }

        private String table() {
            return "t" + number;
        }

        private String before() {
            return "t" + Math.max(number - 1, 1);
        }

        String up() {
            return """
                    CREATE TABLE %1$s (
                        id INTEGER PRIMARY KEY,
                        name VARCHAR(40) NOT NULL UNIQUE,
                        parent_id INTEGER REFERENCES %2$s (id),
                        amount DECIMAL(10, 2) NOT NULL DEFAULT 0,
                        note TEXT
                    );
                    CREATE INDEX %1$s_parent ON %1$s (parent_id);
                    INSERT INTO %1$s (id, name, parent_id, amount, note) VALUES (1, 'one', NULL, 1.5, 'first');
                    INSERT INTO %1$s (id, name, parent_id, amount, note) VALUES (2, 'two', 1, 2.5, 'second');
                    """.formatted(table(), before());
        }

        private String down() {
            return "DROP TABLE " + table() + ";\n";
        }

        String furrow() {
            return "-- " + table() + "\n--\n-- revision: " + id() + "\n-- down-revision: "
                    + (number == 1 ? "none" : parent()) + "\n\n-- migrate:up\n" + up() + "\n-- migrate:down\n" + down();
        }

        String java() {
            return """
                    /*
                     * %1$s
                     *
                     * revision: %3$s
                     * down-revision: %4$s
                     */
                    import static dev.furrow.operation.Ddl.*;
                    import dev.furrow.operation.*;

                    class Make implements Migration {
                        public void up(Operations op) {
                            op.createTable("%1$s",
                                column("id", integer()).identity(),
                                column("name", string(40)).notNull(),
                                column("parent_id", integer()).references("%2$s", "id"),
                                column("amount", decimal(10, 2)).notNull().defaultValue(0),
                                column("note", text()),
                                unique("name"));
                            op.createIndex(index("%1$s", "parent_id"));
                            op.bulkInsert("%1$s", columns("id", "name", "parent_id", "amount", "note"),
                                row(1, "one", null, 1.5, "first"),
                                row(2, "two", 1, 2.5, "second"));
                        }
                    }
                    """.formatted(table(), before(), id(), number == 1 ? "none" : parent());
        }

        String liquibase() {
            return "--liquibase formatted sql\n--changeset bench:" + number + "\n" + up() + "--rollback " + down();
        }

        String dbmate() {
            return "-- migrate:up\n" + up() + "\n-- migrate:down\n" + down();
        }

        String alembic() {
            StringBuilder calls = new StringBuilder();
            for (String statement : up().strip().split(";\n", -1)) {
                calls.append("    op.execute(\"\"\"").append(statement).append("\"\"\")\n");
            }
            return "from alembic import op\nrevision = '" + id() + "'\ndown_revision = "
                    + (number == 1 ? "None" : "'" + parent() + "'") + "\ndef upgrade():\n" + calls
                    + "def downgrade():\n    op.execute('" + down().strip() + "')\n";
        }

        String bare() {
            return "BEGIN;\n" + up() + "INSERT INTO applied VALUES ('" + id() + "');\nCOMMIT;\n";
        }
    }
}

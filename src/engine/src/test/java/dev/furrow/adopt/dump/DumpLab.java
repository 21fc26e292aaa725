package dev.furrow.adopt.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.OfflineScript;
import dev.furrow.SchemaDiff;
import dev.furrow.schema.Product;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.ScriptClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A database with a schema, and another one that its script is loaded into by the database's own client. */
final class DumpLab implements AutoCloseable {
    private final Path folder;
    private final @Nullable FreshDatabase postgres;
    private final @Nullable FreshDatabase other;
    private final Project project;

    DumpLab(Product product, Path folder) {
        this.folder = folder;
        boolean isPostgres = product.equals(Product.POSTGRESQL);
        this.postgres = isPostgres ? Postgres.freshDatabase() : null;
        this.other = isPostgres ? Postgres.freshDatabase() : null;
        this.project = postgres == null ? Project.onSqlite(folder) : Project.on(postgres.url(), folder);
        project.file("src/main/migrations/.keep", "");
    }

    Project project() {
        return project;
    }

    /** Returns the URL of this database of PostgreSQL's. */
    String url() {
        return Objects.requireNonNull(postgres).url();
    }

    void execute(List<String> statements) {
        project.execute(statements.toArray(String[]::new));
    }

    OfflineScript<DumpedSchema> dump(String from) {
        return dump(from, List.of(), "");
    }

    OfflineScript<DumpedSchema> dump(String from, List<String> only, String on) {
        try (Furrow furrow = project.furrow()) {
            return furrow.dump(from, only, on);
        }
    }

    /** Returns what sets the database apart from one that its script was loaded into. */
    SchemaDiff loaded() {
        Path script = dump("database").writeTo("schema.sql");
        if (other == null) {
            requireLoaded(ScriptClients.sqlite3(folder.resolve("other.db"), script), script);
            return diff("jdbc:sqlite:other.db");
        }
        requireLoaded(ScriptClients.psql(other, script), script);
        return diff(other.url());
    }

    private SchemaDiff diff(String url) {
        try (Furrow furrow = project.furrow()) {
            return furrow.diff("database", url);
        }
    }

    /** Loads a script into this database. */
    void load(OfflineScript<DumpedSchema> script) {
        Path file = script.writeTo("loaded.sql");
        ScriptClients.Ended ended = postgres == null
                ? ScriptClients.sqlite3(folder.resolve("dev.db"), file)
                : ScriptClients.psql(postgres, file);
        requireLoaded(ended, file);
    }

    /** Loads what PostgreSQL's own program writes of another one. */
    void loadWhatPgDumpWritesOf(DumpLab from) {
        Optional<String> written = ScriptClients.pgDump(Objects.requireNonNull(from.postgres));
        Assumptions.assumeTrue(written.isPresent(), "no pg_dump for this server");
        project.file("pg_dump.sql", written.orElseThrow());
        Path file = folder.resolve("pg_dump.sql");
        requireLoaded(ScriptClients.psql(Objects.requireNonNull(postgres), file), file);
    }

    /** Returns all that is in this database of PostgreSQL's, a line each. */
    List<String> lines() {
        return Dump.of(Objects.requireNonNull(postgres));
    }

    /** Returns likewise what is in the one that this one's script was loaded into. */
    List<String> loadedLines() {
        return Dump.of(Objects.requireNonNull(other));
    }

    /** Opens the engine on a file of SQLite's that a script was loaded into. */
    Furrow loadedIntoSqlite(OfflineScript<DumpedSchema> script) {
        Path file = script.writeTo("loaded.sql");
        Project there = Project.onSqlite(folder.resolve("there")).file("src/main/migrations/.keep", "");
        requireLoaded(ScriptClients.sqlite3(there.folder().resolve("dev.db"), file), file);
        return there.furrow();
    }

    private static void requireLoaded(ScriptClients.Ended ended, Path script) {
        assertThat(ended.output()).as(script.toString()).doesNotContain("ERROR").doesNotContain("Error");
        assertThat(ended.code()).isZero();
    }

    @Override
    public void close() {
        if (postgres != null && other != null) {
            postgres.close();
            other.close();
        }
    }
}

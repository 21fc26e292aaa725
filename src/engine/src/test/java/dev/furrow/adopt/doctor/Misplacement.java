package dev.furrow.adopt.doctor;

import dev.furrow.DoctorReport;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project whose tables are in public, and belong into app. */
abstract class Misplacement {
    static final String USERS = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TYPE mood AS ENUM ('glad', 'sad');
            CREATE TABLE users (id SERIAL PRIMARY KEY, name VARCHAR(40) NOT NULL, feels mood, felt mood[]);
            CREATE SEQUENCE jokes_seq INCREMENT BY 50;
            CREATE SEQUENCE numbers;
            CREATE TABLE jokes (
              id BIGINT PRIMARY KEY,
              number INTEGER NOT NULL DEFAULT nextval('numbers'),
              user_id INTEGER NOT NULL REFERENCES users (id));
            CREATE TABLE visits (at DATE NOT NULL, region INTEGER) PARTITION BY RANGE (at);
            CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (region);
            CREATE TABLE visits_2024_1 PARTITION OF visits_2024 FOR VALUES IN (1);
            CREATE VIEW glad_users AS SELECT id, name FROM users WHERE feels = 'glad';
            CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM glad_users;
            CREATE FUNCTION is_glad(m mood) RETURNS boolean LANGUAGE sql AS $$ SELECT m = 'glad' $$;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN PERFORM count(*) FROM jokes; RETURN new; END $$;
            CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
            """;

    static final String SMALL = """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY);
            """;

    /** What follows, of a history that began with users. */
    static String second(String statements) {
        return """
                -- more
                --
                -- revision: b1
                -- down-revision: a1

                -- migrate:up
                %s
                """.formatted(statements);
    }

    static final String WHERE_ALL_IS = """
            SELECT n.nspname, string_agg(o.name, ' ' ORDER BY o.name) FROM (
              SELECT relnamespace AS place, relname AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
              UNION ALL SELECT typnamespace, typname FROM pg_type WHERE typtype IN ('e', 'd')
              UNION ALL SELECT pronamespace, proname || '()' FROM pg_proc) o
              JOIN pg_namespace n ON n.oid = o.place AND n.nspname IN ('public', 'app')
            GROUP BY 1 ORDER BY 1""";

    static final String ALL =
            "app|counted furrow_journal furrow_journal_id_seq furrow_version glad_users is_glad() jokes"
                    + " jokes_seq mood numbers touch() users users_id_seq visits visits_2024 visits_2024_1";

    @TempDir
    Path folder;

    @Nullable
    FreshDatabase database;

    @BeforeEach
    void make() {
        database = Postgres.freshDatabase();
    }

    @AfterEach
    void drop() {
        Objects.requireNonNull(database).close();
    }

    /** Returns a project whose tables are in public, and belong into app. */
    Project landed(String revision) {
        Project project =
                Project.on(Objects.requireNonNull(database).url(), folder).revision("a1.sql", revision);
        Findings.upgrade(project);
        return project.inProduction("app");
    }

    static DoctorReport.Item found(Project project) {
        return Findings.of("misplaced", Findings.examined(project));
    }

    static DoctorReport mended(Project project) {
        return Findings.mended(project, "misplaced");
    }
}

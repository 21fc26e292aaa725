package dev.furrow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Progress;
import dev.furrow.database.Sql;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JournalRow;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidIndexTest {
    @TempDir
    Path folder;

    FreshDatabase database;

    @BeforeEach
    void makeDatabase() {
        database = Postgres.freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void an_index_that_failed_to_be_made_concurrently_is_told_with_what_makes_room_for_the_next_try() {
        Project project = Project.on(database.url(), folder).revision("users_once.sql", """
            -- each user once
            --
            -- revision: ffdc0a98111c
            -- down-revision: none

            -- migrate:up transaction:false
            CREATE TABLE users (name TEXT);
            INSERT INTO users VALUES ('marnie'), ('marnie');
            CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name);
            """);

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/users_once.sql:9: could not create unique index "users_name" (SQLSTATE 23505)
              CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)
              Detail: Key (name)=(marnie) is duplicated.
              In revision ffdc0a98111c (each user once)
              It ran outside a transaction: statements before this one are in effect; the version table says base.
              The index is there, and not valid.
              Before it can be made again:                     DROP INDEX CONCURRENTLY public.users_name;
              Mend the cause, then go on with this statement:  migrate:upgrade to=ffdc0a98111c resume
              Or, if all of it is in effect:                   migrate:stamp to=ffdc0a98111c\
            """);
        JournalRow last = JournalRow.last(project, "ffdc0a98111c");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/users_once.sql: revision ffdc0a98111c (each user once) stopped half-way at %s, outside a transaction
              Statement 3 was under way; nobody knows whether it is in effect:
                CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)
              It ended with: could not create unique index "users_name" (SQLSTATE 23505)
                Detail: Key (name)=(marnie) is duplicated.
              Those before it are. It was run by %s.
              The index is there, and not valid.
              Before it can be made again:              DROP INDEX CONCURRENTLY public.users_name;
              Go on with this statement:                migrate:upgrade to=ffdc0a98111c resume
              Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
              Or, if it was taken back by hand:         migrate:stamp to=current\
            """, last.at(), last.who());

        assertThatThrownBy(() -> project.furrow().stamp("head", Purge.NO)).hasMessage("""
            revision ffdc0a98111c can't count as applied: what its statement 3 left is not whole
              CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)
              The index is there, and not valid.
              Before it can be made again:  DROP INDEX CONCURRENTLY public.users_name;
              Then make it, and stamp again.\
            """);

        project.execute("DROP INDEX CONCURRENTLY public.users_name", "TRUNCATE users");
        project.furrow().upgrade("ffdc0a98111c", Resume.YES);

        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_name'::regclass"))
                .containsExactly("t");
    }

    @Test
    void an_index_that_failed_by_hand_does_not_count_as_made_by_the_revision_that_names_it() throws SQLException {
        database.execute("CREATE TABLE users (name TEXT, age INT); INSERT INTO users VALUES ('ann', 7), ('ann', 7)");
        for (String column : List.of("name", "age")) {
            assertThatThrownBy(() -> database.execute(
                            "CREATE UNIQUE INDEX CONCURRENTLY users_" + column + " ON users (" + column + ")"))
                    .isInstanceOf(SQLException.class);
        }
        Project project = Project.on(database.url(), folder)
                .revision(
                        "b.sql",
                        once(" transaction:false", "create unique index concurrently Users_Name ON users (name)"))
                .revision(
                        "c.sql",
                        "-- other\n"
                                + "--\n"
                                + "-- revision: c\n"
                                + "-- down-revision: b\n\n"
                                + "-- migrate:up\n"
                                + "CREATE TABLE users_ages (id INT);\n");

        assertThatThrownBy(() -> project.furrow().stamp("head", Purge.NO)).hasMessage("""
            src/main/migrations/b.sql:3: revision b can't count as applied: what it names is not whole
              The index is there, and not valid.
              Before it can be made again:  DROP INDEX CONCURRENTLY public.users_name;
              Then make it, and stamp again.\
            """);

        project.execute("DROP INDEX CONCURRENTLY users_name");
        assertThat(project.furrow().stamp("head", Purge.NO).marked()).hasSize(2);
    }

    private static String once(String section, String statement) {
        return "-- each user once\n--\n-- revision: b\n-- down-revision: none\n\n-- migrate:up" + section + "\n"
                + statement + ";\n";
    }

    private void leaveInvalidIndex() throws SQLException {
        database.execute("CREATE SCHEMA app; CREATE TABLE app.users (name TEXT);"
                + " INSERT INTO app.users VALUES ('ann'), ('ann')");
        assertThatThrownBy(() -> database.execute("CREATE UNIQUE INDEX CONCURRENTLY users_name ON app.users (name)"))
                .isInstanceOf(SQLException.class);
        database.execute("UPDATE app.users SET name = 'bob' WHERE ctid = '(0,1)'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name)",
                "create index concurrently if not exists \"users_name\" on only app.users (name)",
                "CREATE INDEX /* later */ IF NOT EXISTS Users_Name ON \"app\" . \"users\" (name)"
            })
    void an_index_that_somebody_left_invalid_is_not_the_one_that_is_asked_for(String statement) throws SQLException {
        leaveInvalidIndex();
        Project project = Project.on(database.url(), folder)
                .inProduction("app")
                .revision("once.sql", once(" transaction:false", statement));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/once.sql:7: IF NOT EXISTS passed over index "users_name", which is not valid: \
            queries don't use it, and a unique one doesn't keep its promise
              In revision b (each user once)
              It ran outside a transaction, and this was its first statement; the version table says base.
              The index is there, and not valid.
              Before it can be made again:                     DROP INDEX CONCURRENTLY app.users_name;
              Mend the cause, then go on with this statement:  migrate:upgrade to=b resume
              Or, if all of it is in effect:                   migrate:stamp to=b\
            """);
        assertThatThrownBy(() -> project.furrow().upgrade("b", Resume.YES))
                .hasMessageStartingWith("src/main/migrations/once.sql:7: IF NOT EXISTS passed over index");

        database.execute("DROP INDEX CONCURRENTLY app.users_name");
        project.furrow().upgrade("b", Resume.YES);

        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'app.users_name'::regclass"))
                .containsExactly("t");
    }

    @Test
    void in_a_transaction_an_invalid_index_is_refused_too() throws SQLException {
        leaveInvalidIndex();
        Project project = Project.on(database.url(), folder)
                .inProduction("app")
                .revision("once.sql", once("", "CREATE UNIQUE INDEX IF NOT EXISTS users_name ON users (name)"));

        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
            src/main/migrations/once.sql:7: IF NOT EXISTS passed over index "users_name", which is not valid: \
            queries don't use it, and a unique one doesn't keep its promise
              In revision b (each user once)
              Rolled back; the database is at base.
              The index is there, and not valid.
              Before it can be made again:  DROP INDEX CONCURRENTLY app.users_name;\
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX IF NOT EXISTS parts_id ON ONLY parts (id)",
                "CREATE INDEX CONCURRENTLY IF NOT EXISTS other_name ON other (name)",
                "CREATE INDEX IF NOT EXISTS users_name ON other (name)"
            })
    void what_is_valid_or_is_made_piece_by_piece_is_done(String statement) throws SQLException {
        leaveInvalidIndex();
        database.execute("CREATE TABLE parts (id INT) PARTITION BY RANGE (id);"
                + " CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (9); CREATE TABLE other (name TEXT);"
                + " CREATE INDEX other_name ON other (name); CREATE INDEX parts_id ON ONLY parts (id)");
        Project project =
                Project.on(database.url(), folder).revision("once.sql", once(" transaction:false", statement));

        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void a_second_instance_waits_for_the_one_that_makes_an_index_and_finds_nothing_to_do() throws Exception {
        database.execute("CREATE TABLE users (name TEXT); INSERT INTO users VALUES ('ann')");
        Project project = Project.on(database.url(), folder)
                .revision(
                        "once.sql", once(" transaction:false", "CREATE INDEX CONCURRENTLY users_name ON users (name)"));
        project.furrow().stamp("base", Purge.NO);
        List<String> waited = new ArrayList<>();
        try (Building building = Building.on(database, () -> project.furrow().upgrade("head"))) {
            assertThatThrownBy(() -> project.furrow().previewUpgrade("head")).hasMessageMatching("""
                src/main/migrations/once.sql: revision b \\(each user once\\) is under way outside a transaction, in a run of \\S+ since \\S+
                  Wait for that run and type the command again.\
                """);
            Progress progress = new Progress() {
                @Override
                public void waiting(String holder) {
                    waited.add(holder);
                    building.goOn();
                }
            };

            assertThat(project.furrow(progress).upgrade("head").steps()).isEmpty();
        }
        assertThat(waited).hasSize(1);
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_name'::regclass"))
                .containsExactly("t");
    }

    /** An index on {@code users} that somebody makes, and that waits for a transaction. */
    private static final class Building implements AutoCloseable {
        private final Connection writer;
        private final CompletableFuture<Void> work;

        private Building(Connection writer, CompletableFuture<Void> work) {
            this.writer = writer;
            this.work = work;
        }

        static Building on(FreshDatabase database, Runnable work) throws SQLException {
            Connection writer = database.connect();
            writer.setAutoCommit(false);
            Sql.execute(writer, "UPDATE users SET name = 'bob'");
            Building building = new Building(writer, CompletableFuture.runAsync(work));
            try (Connection looking = database.connect()) {
                while (!building.work.isDone()
                        && Sql.text(
                                        looking,
                                        "SELECT pid FROM pg_stat_progress_create_index WHERE datname ="
                                                + " current_database() AND phase LIKE 'waiting for writers%'")
                                .isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            return building;
        }

        void goOn() {
            try {
                writer.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            writer.close();
            work.join();
        }
    }
}

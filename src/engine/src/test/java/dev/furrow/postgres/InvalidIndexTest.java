package dev.furrow.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.revision.Resume;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.JournalRow;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                          Or, if all of it is in effect:                   migrate:stamp to=ffdc0a98111c""");
        JournalRow last = JournalRow.last(project, "ffdc0a98111c");
        assertThatThrownBy(() -> project.furrow().upgrade("head")).hasMessage("""
                        src/main/migrations/users_once.sql: revision ffdc0a98111c (each user once) stopped half-way at %s, outside a transaction
                          Statement 3 was under way; nobody knows whether it is in effect:
                            CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)
                          It ended with: ERROR: could not create unique index "users_name"
                            Detail: Key (name)=(marnie) is duplicated.
                          Those before it are. It was run by %s.
                          The index is there, and not valid.
                          Before it can be made again:              DROP INDEX CONCURRENTLY public.users_name;
                          Go on with this statement:                migrate:upgrade to=ffdc0a98111c resume
                          Or, if all of the revision is in effect:  migrate:stamp to=ffdc0a98111c
                          Or, if it was taken back by hand:         migrate:stamp to=current""", last.at(), last.who());

        project.execute("DROP INDEX CONCURRENTLY public.users_name", "TRUNCATE users");
        project.furrow().upgrade("ffdc0a98111c", Resume.YES);

        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'users_name'::regclass"))
                .containsExactly("t");
    }
}

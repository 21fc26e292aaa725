package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Guard;
import dev.furrow.revision.Purge;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.JavaRevision;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What an application is told of its database, wherever that is: what the next run would meet, and what to do about it. */
class GuardTest {
    private static final String REFUSED =
            "the application can't start: its database isn't where its revisions lead\n  ";

    private static final String USERS = "CREATE TABLE users (id INTEGER PRIMARY KEY)";

    @TempDir
    Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    private static String refusal(Project project) {
        try (Furrow furrow = project.furrow()) {
            furrow.guard(Guard.REFUSE);
            return "";
        } catch (FurrowException e) {
            return e.diagnostic().toString();
        }
    }

    private static void stamp(Project project, String to) {
        try (Furrow furrow = project.furrow()) {
            furrow.stamp(to, Purge.YES);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_refused_start_says_what_the_next_run_would_meet(Product product) {
        Project project = projects.on(product, folder);
        project.step("a1", "none", "", USERS);
        assertThat(refusal(project)).isEqualTo(REFUSED + """
                    1 revision not applied yet.
                      Run what is missing:  migrate:upgrade
                      To find out more:     migrate:doctor""");

        project.execute(USERS);
        assertThat(refusal(project)).isEqualTo(REFUSED + """
                    src/main/migrations/a1.sql:7: table "users" exists already
                      Nothing was run. The database has no version, and these tables are there already: users.
                      They fit revision a1 (step).
                      Prove it, and record it:   migrate:stamp to=detect
                      Then run what is missing:  migrate:upgrade""");

        stamp(project, "a1");
        project.step("b2", "a1", "transaction:false", "INSERT INTO users VALUES (1);\nINSERT INTO nobody VALUES (1)");
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.guard(Guard.MEND)).hasMessageContaining("In revision b2 (step)");
        }
        assertThat(refusal(project))
                .startsWith(REFUSED + "src/main/migrations/b2.sql: revision b2 (step) stopped half-way at ")
                .contains("Go on with this statement:                migrate:upgrade to=b2 resume");

        stamp(project, "b2");
        project.remove("src/main/migrations/b2.sql");
        assertThat(refusal(project))
                .startsWith(
                        REFUSED + "the database is at b2, and no script defines that revision\n  It was applied at ")
                .endsWith("migrate:stamp to=<revision> purge");

        stamp(project, "a1");
        project.step("c1", "a1", "", "CREATE TABLE jokes (id INTEGER PRIMARY KEY)");
        project.step("c2", "a1", "", "CREATE TABLE likes (id INTEGER PRIMARY KEY)");
        assertThat(refusal(project)).isEqualTo(REFUSED + """
                    2 revisions not applied yet.
                      Run what is missing:  migrate:upgrade to=heads
                      To find out more:     migrate:doctor""");
        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
        }
        assertThat(refusal(project)).isEmpty();
    }

    /** The second one finds out where the database is while the first one records that, and goes on. */
    @ParameterizedTest
    @EachDatabase
    void of_instances_that_start_on_an_unstamped_database_one_runs_what_is_missing(Product product) {
        Project project = projects.on(product, folder);
        project.step("a1", "none", "", USERS);
        String other = "furrow.other." + folder;
        project.revision("b2.java", JavaRevision.of("b2", "a1", """
                op.execute("CREATE TABLE jokes (id INTEGER PRIMARY KEY)");
                op.run(connection -> {
                    Object other = System.getProperties().remove("%s");
                    if (other != null) {
                        ((Runnable) other).run();
                    }
                });
                op.execute("INSERT INTO users VALUES (1)");
                """.formatted(other.replace("\\", "\\\\")), ""));
        project.execute(USERS);
        try (Furrow first = project.furrow();
                Furrow second = project.furrow()) {
            System.getProperties().put(other, (Runnable) () -> first.guard(Guard.MEND));

            assertThat(second.guard(Guard.MEND).isUpToDate()).isTrue();
        }
        assertThat(project.query("SELECT id FROM users")).containsExactly("1");
        assertThat(project.query("SELECT action, revision FROM furrow_journal ORDER BY id"))
                .containsExactly("stamp|a1", "upgrade|b2");
    }

    @ParameterizedTest
    @EachDatabase
    void what_was_found_of_a_database_that_another_run_changed_since_is_not_stamped(Product product) {
        Project project = projects.on(product, folder);
        project.step("a1", "none", "", USERS);
        project.step("b2", "a1", "", "CREATE TABLE jokes (id INTEGER PRIMARY KEY)");
        project.execute(USERS);
        try (Furrow furrow = project.furrow()) {
            Detected found = furrow.detect();
            furrow.guard(Guard.MEND);

            assertThatThrownBy(() -> furrow.stamp(found, Purge.NO)).hasMessage("""
                    the database's version changed while its schema was compared: it was base, and is b2 now
                      Nothing was stamped: another run was at work.
                      To see where it is:  migrate:current""");
            assertThat(furrow.current().pending()).isZero();
        }
    }

    @Test
    void who_only_looks_hears_of_it_as_a_warning() {
        Project project = Project.onSqlite(folder);
        project.step("a1", "none", "", USERS);
        List<String> warned = new ArrayList<>();
        Progress listener = new Progress() {
            @Override
            public void warned(Diagnostic warning) {
                warned.add(warning.toString());
            }
        };
        Settings skipped =
                project.settings().set(Setting.SKIP, "true", "the test").build();
        try (Furrow furrow = project.furrow(listener);
                Furrow skipping = Furrow.open(skipped, listener)) {
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
            assertThat(skipping.guard(Guard.MEND).isUpToDate()).isFalse();
            furrow.guard(Guard.MEND);
            assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isTrue();
        }

        String said = """
                the database isn't where the revisions lead
                  1 revision not applied yet.
                  Run what is missing:  migrate:upgrade
                  To find out more:     migrate:doctor""";
        assertThat(warned).containsExactly(said, said);
    }

    @Test
    void a_server_that_is_not_there_is_told_whatever_is_to_be_done() {
        Project project = Project.on("jdbc:postgresql://127.0.0.1:1/app?user=app&password=hidden", folder);
        project.step("a1", "none", "", USERS);
        for (Guard guard : Guard.values()) {
            try (Furrow furrow = project.furrow()) {
                assertThatThrownBy(() -> furrow.guard(guard)).hasMessage("""
                        connection refused: 127.0.0.1:1
                          The URL comes from furrow.url (the caller).
                          Does the server run, and on this port? Check host and port.""");
            }
        }
    }
}

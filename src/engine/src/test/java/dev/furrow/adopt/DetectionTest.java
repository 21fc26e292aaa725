package dev.furrow.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.schema.Product;
import dev.furrow.schema.told.SchemaCounts;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshProjects;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

class DetectionTest {
    private static final String USERS =
            "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL)";
    private static final String EMAIL = "ALTER TABLE users ADD COLUMN email TEXT";
    private static final String JOKES =
            "CREATE TABLE jokes (id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id))";
    private static final String BY_USER = "CREATE INDEX jokes_by_user ON jokes (user_id)";

    private @TempDir Path folder;

    @RegisterExtension
    private final FreshProjects projects = new FreshProjects();

    private static Project revised(Project project) {
        return project.revision("a.sql", revision("a", "none", USERS))
                .revision("b.sql", revision("b", "a", EMAIL))
                .revision("c.sql", revision("c", "b", JOKES))
                .revision("d.sql", revision("d", "c", BY_USER))
                .revision("e.sql", revision("e", "d", "ALTER TABLE users ADD COLUMN age INTEGER DEFAULT 0"));
    }

    private static String revision(String id, String parent, String up) {
        return "-- make " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n\n-- migrate:up\n"
                + up + ";\n";
    }

    @ParameterizedTest
    @EachDatabase
    void tables_that_were_made_by_hand_are_stamped_as_the_revision_that_makes_the_same(Product product) {
        Project project = revised(projects.on(product, folder));
        project.execute(USERS, EMAIL, JOKES, BY_USER);

        try (Furrow furrow = project.furrow()) {
            StampPlan stamped = furrow.stampDetected(Purge.NO);

            assertThat(stamped.to()).isEqualTo(Set.of(new RevisionId("d")));
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_column_that_no_revision_makes_is_told_and_nothing_is_stamped(Product product) {
        Project project = revised(projects.on(product, folder));
        project.execute(USERS, EMAIL, JOKES, BY_USER, "ALTER TABLE users ADD COLUMN nick VARCHAR(20)");
        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.stampDetected(Purge.NO))
                    .isInstanceOf(FurrowException.class)
                    .hasMessage("""
                        the database's schema is that of no revision
                          Nothing was stamped. The nearest is d (make d); beside what it makes:
                            column users.nick is there
                          To see all of it, and what leads there:       migrate:diff from=d
                          If the database is at that one all the same:  migrate:stamp to=d\
                        """);
            assertThat(furrow.current().rows()).isEmpty();
            assertThat(furrow.diff("d", "database").operations())
                    .containsExactly("op.addColumn(\"users\", column(\"nick\", string(20)));");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_database_that_two_revisions_fit_is_left_to_its_owner(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", USERS))
                .revision("b.sql", revision("b", "a", "INSERT INTO users VALUES (1, 'ann')"));
        project.execute(USERS);

        try (Furrow furrow = project.furrow()) {
            assertThatThrownBy(() -> furrow.stampDetected(Purge.NO)).hasMessage("""
                the database's schema is that of several revisions
                  Nothing was stamped. What tells these apart is no schema, but rows perhaps:
                    a (make a)
                    b (make b)
                  Stamp the one that it is at:  migrate:stamp to=b\
                """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void branches_that_were_applied_in_part_are_found(Product product) {
        Project project = projects.on(product, folder)
                .revision("a.sql", revision("a", "none", USERS))
                .revision("b1.sql", revision("b1", "a", "CREATE TABLE b1 (id INTEGER)"))
                .revision("b2.sql", revision("b2", "b1", "CREATE TABLE b2 (id INTEGER)"))
                .revision("c1.sql", revision("c1", "a", "CREATE TABLE c1 (id INTEGER)"))
                .revision("c2.sql", revision("c2", "c1", "CREATE TABLE c2 (id INTEGER)"));
        project.execute(USERS, "CREATE TABLE b1 (id INTEGER)", "CREATE TABLE c1 (id INTEGER)");

        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.stampDetected(Purge.NO).to())
                    .isEqualTo(Set.of(new RevisionId("b1"), new RevisionId("c1")));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void branches_that_only_add_columns_and_were_applied_in_part_are_found(Product product) {
        Project project = projects.on(product, folder).revision("a.sql", revision("a", "none", USERS));
        for (String branch : List.of("b", "c")) {
            String parent = "a";
            for (int i = 1; i <= 6; i++) {
                String id = branch + i;
                project.revision(id + ".sql", revision(id, parent, "ALTER TABLE users ADD COLUMN " + id + " INTEGER"));
                parent = id;
            }
        }
        project.execute(
                USERS,
                "ALTER TABLE users ADD COLUMN b1 INTEGER",
                "ALTER TABLE users ADD COLUMN b2 INTEGER",
                "ALTER TABLE users ADD COLUMN c1 INTEGER");

        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.detect().fits()).containsExactly(Set.of(new RevisionId("b2"), new RevisionId("c1")));
            assertThat(furrow.detect().isCut()).isFalse();
        }
    }

    @Test
    void a_search_that_could_not_look_at_all_combinations_says_so() {
        Project project = Project.onSqlite(folder).revision("a.sql", revision("a", "none", USERS));
        for (int i = 1; i <= 5; i++) {
            project.revision("b" + i + ".sql", revision("b" + i, "a", "CREATE INDEX b" + i + " ON users (name)"));
        }
        project.execute(USERS, "CREATE INDEX nobodys ON users (name)");

        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.detect().isCut()).isTrue();
            assertThatThrownBy(() -> furrow.stampDetected(Purge.NO)).hasMessage("""
                the database's schema is that of no revision
                  Nothing was stamped. The nearest is a (make a); beside what it makes:
                    index nobodys of users is there
                  Branches can be applied together in more ways than were looked at: another one may fit.
                  To see all of it, and what leads there:         migrate:diff from=a
                  If the database is at that one all the same:    migrate:stamp to=a
                  To compare with another one, by its revisions:  migrate:diff from=ID,ID\
                """);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_was_compared_is_counted(Product product) {
        Project project = revised(projects.on(product, folder));
        project.execute(USERS, EMAIL, JOKES, BY_USER);

        try (Furrow furrow = project.furrow()) {
            assertThat(furrow.detect().compared()).isEqualTo(new SchemaCounts(2, 5, 3, 1, 0));
            assertThat(furrow.detect().isCut()).isFalse();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_empty_database_is_at_base(Product product) {
        try (Furrow furrow = revised(projects.on(product, folder)).furrow()) {
            assertThat(furrow.stampDetected(Purge.NO).to()).isEmpty();
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_database_that_its_revisions_made_has_nothing_to_tell(Product product) {
        try (Furrow furrow = revised(projects.on(product, folder)).furrow()) {
            furrow.upgrade("head");

            assertThat(furrow.diff("current", "database").differences()).isEmpty();
            assertThat(furrow.detect().fits()).containsExactly(Set.of(new RevisionId("e")));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_somebody_changed_by_hand_is_told_with_what_leads_there(Product product) {
        Project project = revised(projects.on(product, folder));
        try (Furrow furrow = project.furrow()) {
            furrow.upgrade("head");
            project.execute("DROP INDEX jokes_by_user", "CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY)");

            assertThat(furrow.diff("current", "database").operations())
                    .containsExactly("op.dropIndex(\"jokes\", \"jokes_by_user\");", """
                        op.createTable("notes",
                            column("id", integer()).primaryKey());\
                        """);
            assertThat(furrow.diff("database", "current").operations())
                    .containsExactly(
                            "op.dropTable(\"notes\");",
                            "op.createIndex(index(\"jokes\", \"user_id\").named(\"jokes_by_user\"));");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void two_revisions_are_compared_without_the_database(Product product) {
        try (Furrow furrow = revised(projects.on(product, folder)).furrow()) {
            assertThat(furrow.diff("a", "b").operations())
                    .containsExactly("op.addColumn(\"users\", column(\"email\", text()));");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void models_that_nobody_has_are_no_side(Product product) {
        try (Furrow furrow = revised(projects.on(product, folder)).furrow()) {
            assertThatThrownBy(() -> furrow.diff("models", "database")).hasMessage("""
                it isn't said where the models stand
                  In a script of DDL:              models=src/main/schema.sql
                  In the entities of the project:  models=jpa\
                """);
        }
    }
}

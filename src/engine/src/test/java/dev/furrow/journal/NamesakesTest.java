package dev.furrow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.revision.Purge;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes where unqualified names lead, no database is taken for one at base that isn't. */
class NamesakesTest {
    @TempDir
    Path folder;

    FreshDatabase database;
    Role role;
    Project project;

    @BeforeEach
    void upgrade() throws SQLException {
        database = Postgres.freshDatabase();
        role = Role.in(database);
        project = Project.on(role.url(), folder).revision("a.sql", """
                -- orders
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE orders (id int PRIMARY KEY);

                -- migrate:down
                DROP TABLE orders;
                """).seed("orders.csv", "id\n1\n");
        project.furrow().upgrade("head");
    }

    @AfterEach
    void drop() {
        database.close();
        role.close();
    }

    private void later() {
        project.revision("b.sql", """
                -- later
                --
                -- revision: b1
                -- down-revision: a1

                -- migrate:up
                CREATE TABLE later (id int);

                -- migrate:down
                DROP TABLE later;
                """);
    }

    private String tables() {
        return String.join(
                " ",
                Project.on(database.url(), folder)
                        .query("SELECT schemaname || '.' || tablename FROM pg_tables"
                                + " WHERE schemaname IN ('public', 'app', '" + role.name() + "') ORDER BY 1"));
    }

    @Test
    void a_schema_called_as_the_user_does_not_hide_the_version_table() throws SQLException {
        database.execute("CREATE SCHEMA AUTHORIZATION " + role.name());
        later();

        project.furrow().upgrade("head");

        assertThat(project.furrow().current().rows())
                .extracting(row -> row.id().value())
                .containsExactly("b1");
        assertThat(tables())
                .isEqualTo(role.name() + ".later public.furrow_journal public.furrow_version public.orders");
        assertThat(project.furrow().upgrade("head").steps()).isEmpty();
    }

    @Test
    void a_schema_that_comes_before_it_in_the_databases_search_path_does_not_either() throws SQLException {
        database.execute("CREATE SCHEMA app; ALTER DATABASE " + database.name() + " SET search_path TO app, public");

        assertThat(project.furrow().upgrade("head").steps()).isEmpty();
        assertThat(project.furrow().downgrade("base").steps()).hasSize(1);
        assertThat(tables()).isEqualTo("public.furrow_journal public.furrow_version");
    }

    private String elsewhere() {
        return """
                the version table furrow_version is in schema "public", and unqualified names mean schema "app" now
                  A schema called as the user, ALTER ROLE or ALTER DATABASE ... SET search_path, and the URL's options change what they mean.
                  It says a1.
                  If public is that of production:                             environment=production schema=public
                  To have them mean public again:                              ALTER ROLE "%s" IN DATABASE "%s" SET search_path = "public"
                  To go on in app, move it:                                    ALTER TABLE "public"."furrow_version" SET SCHEMA "app"; \
                ALTER TABLE "public"."furrow_journal" SET SCHEMA "app";
                  Or, if app is to be migrated from the beginning, by itself:  migrate:stamp to=base""".formatted(role.name(), database.name());
    }

    static Stream<Consumer<Furrow>> goals() {
        return Stream.of(
                furrow -> furrow.upgrade("head"),
                furrow -> furrow.previewUpgrade("head"),
                furrow -> furrow.downgrade("base"),
                Furrow::current,
                furrow -> furrow.history(":"),
                furrow -> furrow.seedAll(SeedOptions.ALL),
                furrow -> furrow.seedStatus(SeedOptions.ALL));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void one_that_the_search_path_does_not_find_is_told(Consumer<Furrow> goal) throws SQLException {
        database.execute("CREATE SCHEMA app AUTHORIZATION " + role.name() + "; ALTER ROLE " + role.name()
                + " IN DATABASE " + database.name() + " SET search_path TO app");

        assertThatThrownBy(() -> goal.accept(project.furrow())).hasMessage(elsewhere());
        assertThat(tables()).isEqualTo("public.furrow_journal public.furrow_version public.orders");
    }

    @Test
    void options_in_the_url_are_no_other_database() throws SQLException {
        database.execute("CREATE SCHEMA app AUTHORIZATION " + role.name());
        Project elsewhere = Project.on(role.url() + "?options=-c%20search_path%3Dapp", folder);

        assertThatThrownBy(() -> elsewhere.furrow().upgrade("head")).hasMessage(elsewhere());
    }

    @Test
    void another_user_who_may_not_read_it_is_told() throws SQLException {
        database.execute("CREATE SCHEMA app");
        database.execute("ALTER DATABASE " + database.name() + " SET search_path TO app");
        try (Role other = new Role(database, role.name() + "_other")) {
            Postgres.execute("CREATE ROLE " + other.name() + " LOGIN PASSWORD 'right'");
            database.execute("GRANT ALL ON SCHEMA app TO " + other.name());

            assertThatThrownBy(() -> Project.on(other.url(), folder).furrow().upgrade("head"))
                    .hasMessage("""
                            the version table furrow_version is in schema "public", and unqualified names mean schema "app" now
                              A schema called as the user, ALTER ROLE or ALTER DATABASE ... SET search_path, and the URL's options change what they mean.
                              User "%s" may not read it.
                              Connect as the user that made it.
                              Or, if app is to be migrated from the beginning, by itself:  migrate:stamp to=base""".formatted(other.name()));
            database.execute("REVOKE ALL ON SCHEMA app FROM " + other.name());
        }
    }

    @Test
    void a_stamp_says_that_a_schema_is_migrated_by_itself() throws SQLException {
        database.execute("CREATE SCHEMA app AUTHORIZATION " + role.name());
        Project elsewhere = Project.on(role.url() + "?options=-c%20search_path%3Dapp", folder);

        elsewhere.furrow().stamp("base", Purge.NO);
        elsewhere.furrow().upgrade("head");

        assertThat(tables())
                .isEqualTo("app.furrow_journal app.furrow_version app.orders"
                        + " public.furrow_journal public.furrow_version public.orders");
    }

    @Test
    void another_applications_version_table_is_none_of_ours() throws SQLException {
        database.execute("UPDATE furrow_version SET version_num = 'theirs'");
        database.execute("CREATE SCHEMA AUTHORIZATION " + role.name());

        project.furrow().upgrade("head");

        assertThat(tables())
                .isEqualTo(Stream.of("furrow_journal", "furrow_version", "orders")
                                .map(table -> role.name() + "." + table)
                                .reduce("", (all, table) -> all + table + " ")
                        + "public.furrow_journal public.furrow_version public.orders");
    }

    @Test
    void a_schema_that_is_named_is_looked_into_alone() throws SQLException {
        project.inProduction("app").furrow().upgrade("head");

        assertThat(tables())
                .isEqualTo("app.furrow_journal app.furrow_version app.orders"
                        + " public.furrow_journal public.furrow_version public.orders");
    }
}

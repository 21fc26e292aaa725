package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import dev.furrow.migrate.plan.UnstampedException;
import dev.furrow.revision.Guard;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import dev.furrow.testing.SmallPool;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Revisions that libraries on the class path ship. */
class PackagesTest {
    @TempDir
    Path folder;

    private final List<Path> jars = new ArrayList<>();

    private static String revision(String id, String parent, String more, String up, String down) {
        return "-- " + id + "\n--\n-- revision: " + id + "\n-- down-revision: " + parent + "\n" + more
                + "\n-- migrate:up\n" + up + ";\n\n-- migrate:down\n" + down + ";\n";
    }

    private void jar(String file, String name, Map<String, String> scripts) throws IOException {
        jar(file, name, scripts, Map.of());
    }

    private void jar(String file, String name, Map<String, String> scripts, Map<String, String> seeds)
            throws IOException {
        Path jar = folder.resolve(file);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/furrow/furrow.index"));
            out.putNextEntry(new ZipEntry("META-INF/furrow/" + name + "/migrations/furrow.index"));
            for (Map.Entry<String, String> script : new TreeMap<>(scripts).entrySet()) {
                out.putNextEntry(new ZipEntry("META-INF/furrow/" + name + "/migrations/" + script.getKey()));
                out.write(script.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, String> seed : new TreeMap<>(seeds).entrySet()) {
                out.putNextEntry(new ZipEntry("META-INF/furrow/" + name + "/seeds/" + seed.getKey()));
                out.write(seed.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        jars.add(jar);
    }

    private void auth() throws IOException {
        auth(Map.of());
    }

    private void auth(Map<String, String> seeds) throws IOException {
        jar(
                "auth.jar",
                "auth",
                Map.of(
                        "1.sql",
                                revision(
                                        "u1",
                                        "none",
                                        "-- branch-labels: accounts\n",
                                        "CREATE TABLE accounts (id INTEGER PRIMARY KEY)",
                                        "DROP TABLE accounts"),
                        "2.sql",
                                revision(
                                        "u2",
                                        "u1",
                                        "",
                                        "CREATE TABLE logins (id INTEGER PRIMARY KEY, account INTEGER REFERENCES accounts (id))",
                                        "DROP TABLE logins")),
                seeds);
    }

    /** Comes before {@code auth} by its name, and after it by its need. */
    private void abo(String need) throws IOException {
        jar(
                "abo.jar",
                "abo",
                Map.of(
                        "1.sql",
                        revision(
                                "s1",
                                "none",
                                "-- depends-on: " + need + "\n",
                                "CREATE TABLE plans (id INTEGER PRIMARY KEY, account INTEGER REFERENCES accounts (id))",
                                "DROP TABLE plans")));
    }

    private Project application(Project project) {
        return project.revision(
                "a1.sql",
                revision(
                        "a1",
                        "none",
                        "",
                        "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, plan INTEGER REFERENCES plans (id))",
                        "DROP TABLE orders"));
    }

    private Furrow open(Project project) {
        return open(project.settings());
    }

    private Furrow open(Settings.Builder settings) {
        return Furrow.open(settings.libraries(() -> jars).build());
    }

    private static List<String> tables(SchemaDiff diff) {
        return diff.differences().stream().map(String::valueOf).toList();
    }

    @Test
    void what_a_packages_failure_advises_is_to_be_done_for_that_package() throws IOException {
        auth();
        Project project =
                Project.onSqlite(folder).revision("a1.sql", revision("a1", "none", "", "SELECT 1", "SELECT 1"));
        project.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY)");
        String stamp = "\n  Prove it, and record it:   migrate:stamp to=detect ofPackage=auth"
                + "\n  Then run what is missing:  migrate:upgrade ofPackage=auth";
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.guard(Guard.REFUSE))
                    .hasMessageContaining(" Package auth: table \"accounts\" exists already\n")
                    .hasMessageEndingWith(stamp);
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .isInstanceOf(UnstampedException.class)
                    .hasMessageEndingWith(stamp.replace("upgrade ", "upgrade to=heads "));
        }
        try (Furrow auth = open(project.settings().set(Setting.OF_PACKAGE, "auth", "the command line"))) {
            assertThatThrownBy(() -> auth.upgrade("head")).hasMessageEndingWith(stamp);
            assertThatThrownBy(() -> auth.previewUpgrade("head")).hasMessageEndingWith(stamp);
        }
        project.execute("DROP TABLE accounts");
        project.execute("CREATE TABLE accounts (name TEXT)");
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.guard(Guard.MEND))
                    .satisfies(failure -> assertThat(((FurrowException) failure).advice())
                            .isNotEmpty()
                            .filteredOn(Advice.RunGoal.class::isInstance)
                            .allSatisfy(advice ->
                                    assertThat(advice.text(Spelling.NEUTRAL)).endsWith(" ofPackage=auth")));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void packages_run_before_the_application_each_with_its_own_versions(Product product) throws IOException {
        auth();
        abo("accounts");
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase()) {
            Project project = application(server == null ? Project.onSqlite(folder) : Project.on(server.url(), folder));
            try (Furrow furrow = open(project)) {
                assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
                furrow.upgrade("head");

                assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly("auth", "abo");
                assertThat(project.query("SELECT version_num FROM furrow_version"))
                        .containsExactly("a1");
                assertThat(project.query("SELECT version_num FROM furrow_version_auth"))
                        .containsExactly("u2");
                assertThat(project.query("SELECT version_num FROM furrow_version_abo"))
                        .containsExactly("s1");
                assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
                assertThat(tables(furrow.diff("current", "database"))).isEmpty();
                assertThat(furrow.packages()).allSatisfy(each -> {
                    assertThat(tables(each.diff("current", "database"))).isEmpty();
                    assertThat(each.check().revisions()).isPositive();
                });
                assertThat(furrow.check().revisions()).isEqualTo(1);
                for (String from : List.of("database", "head")) {
                    assertThat(furrow.dump(from, List.of(), "").plan().tables()).isEqualTo(4);
                }
                assertThat(furrow.tables().tables())
                        .extracting(each -> each.name().name())
                        .containsExactly("orders");
                assertThat(furrow.packages().get(0).tables().tables())
                        .extracting(each -> each.name().name() + " by " + each.madeBy())
                        .containsExactly("accounts by u1", "logins by u2");
                assertThat(furrow.doctor().json())
                        .contains("package auth: tables accounts, logins (version table furrow_version_auth)");
                assertThat(furrow.doctor().hasProblem()).isFalse();
            }
            project.execute("ALTER TABLE accounts ADD COLUMN odd INTEGER");
            try (Furrow furrow = open(project)) {
                assertThat(tables(furrow.diff("current", "database"))).isEmpty();
                assertThat(tables(furrow.packages().get(0).diff("current", "database")))
                        .hasSize(1);
                furrow.stamp("base", Purge.YES);
                assertThat(furrow.stampDetected(Purge.NO).to()).hasToString("[a1]");
            }
        }
    }

    @ParameterizedTest
    @EachDatabase
    void a_table_of_a_package_that_the_application_altered_is_compared_with_the_applications(Product product)
            throws IOException {
        auth();
        abo("accounts");
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase()) {
            Project project = application(server == null ? Project.onSqlite(folder) : Project.on(server.url(), folder))
                    .revision(
                            "a2.sql",
                            revision(
                                    "a2",
                                    "a1",
                                    "",
                                    "ALTER TABLE accounts ADD COLUMN nick VARCHAR(40)",
                                    "ALTER TABLE accounts DROP COLUMN nick"));
            try (Furrow furrow = open(project)) {
                furrow.upgrade("head");

                assertThat(tables(furrow.diff("current", "database"))).isEmpty();
                assertThat(furrow.packages())
                        .allSatisfy(each -> assertThat(tables(each.diff("current", "database")))
                                .isEmpty());
                assertThat(tables(furrow.diff("a1", "database"))).hasSize(1);
                assertThat(furrow.doctor().summary()).isEqualTo("no problems, no warnings");
                assertThat(furrow.packages().get(0).tables().tables())
                        .extracting(each -> each.name().name())
                        .containsExactly("accounts", "logins");
                furrow.stamp("base", Purge.YES);
                assertThat(furrow.stampDetected(Purge.NO).to()).hasToString("[a2]");
            }
            project.execute("ALTER TABLE accounts DROP COLUMN nick");
            try (Furrow furrow = open(project)) {
                assertThat(tables(furrow.diff("current", "database"))).hasSize(1);
                assertThat(tables(furrow.packages().get(0).diff("current", "database")))
                        .isEmpty();
                assertThat(furrow.detect().fits()).hasToString("[[a1]]");
            }
        }
    }

    @Test
    void the_doctor_tells_of_packages_that_were_left_out_and_of_those_that_drifted() throws IOException {
        auth();
        abo("accounts");
        Project project = Project.onSqlite(folder)
                .revision(
                        "a1.sql", revision("a1", "none", "", "CREATE TABLE orders (id INTEGER)", "DROP TABLE orders"));
        try (Furrow furrow = open(project)) {
            assertThat(furrow.doctor().summary()).isEqualTo("no problems, no warnings");
        }
        try (Furrow furrow = open(project.settings().set(Setting.PACKAGES, "none", "the pom"))) {
            furrow.upgrade("head");
        }
        try (Furrow furrow = open(project)) {
            assertThat(findings(furrow))
                    .containsExactly(
                            "version: package auth: at base: there are no tables yet, and the application's revisions"
                                    + " have run",
                            "version: package abo: at base: there are no tables yet, and the application's revisions"
                                    + " have run");
            furrow.upgrade("head");
            assertThat(findings(furrow)).isEmpty();
        }
        project.execute("ALTER TABLE accounts ADD COLUMN odd INTEGER", "DELETE FROM furrow_version_abo");
        try (Furrow furrow = open(project)) {
            assertThat(findings(furrow))
                    .containsExactly(
                            "version: package abo: the database has no version, and it has tables",
                            "drift: package auth: the database has not what its revisions make: 1 difference");
            furrow.doctorMending(List.of("version"));
            assertThat(project.query("SELECT version_num FROM furrow_version_abo"))
                    .containsExactly("s1");
        }
    }

    private static List<String> findings(Furrow furrow) {
        return furrow.doctor().findings().stream()
                .filter(item -> item.level().compareTo(DoctorReport.Level.SKIPPED) > 0)
                .map(item -> item.check() + ": " + item.what())
                .toList();
    }

    @Test
    void models_do_not_drop_a_packages_tables() throws IOException {
        auth();
        abo("auth");
        Project project = application(Project.onSqlite(folder));
        project.file(
                "schema.sql",
                "CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, plan INTEGER REFERENCES plans (id));"
                        + " CREATE TABLE items (id INTEGER NOT NULL PRIMARY KEY);");
        try (Furrow furrow = open(project.settings().set(Setting.MODELS, "schema.sql", "the pom"))) {
            furrow.upgrade("head");
            assertThat(furrow.autogenerate(new AutogenerateRequest(
                                    NewRevision.of("items").withId("b2"),
                                    AutogenerateRequest.From.REVISIONS,
                                    List.of(),
                                    Set.of()))
                            .changes())
                    .containsExactly("+ table items");
        }
    }

    @Test
    void what_was_done_by_hand_becomes_a_revision_without_a_packages_tables() throws IOException {
        auth();
        abo("auth");
        Project project = application(Project.onSqlite(folder));
        try (Furrow furrow = open(project.settings().set(Setting.MODELS, "database", "the pom"))) {
            furrow.upgrade("head");
            project.execute("ALTER TABLE orders ADD COLUMN note TEXT");
            assertThat(furrow.autogenerate(new AutogenerateRequest(
                                    NewRevision.of("note").withId("b2"),
                                    AutogenerateRequest.From.REVISIONS,
                                    List.of(),
                                    Set.of()))
                            .changes())
                    .containsExactly("+ column orders.note");
        }
    }

    @Test
    void a_package_goes_back_alone_unless_others_need_it() throws IOException {
        auth();
        abo("u2");
        Project project = application(Project.onSqlite(folder));
        try (Furrow furrow = open(project)) {
            furrow.upgrade("head");
            furrow.downgrade("base");
        }
        assertThat(project.query("SELECT name FROM sqlite_schema WHERE name = 'orders'"))
                .isEmpty();
        try (Furrow auth = open(project.settings().set(Setting.OF_PACKAGE, "auth", "the command line"))) {
            assertThatThrownBy(() -> auth.downgrade("-1")).hasMessage("""
                    package auth is needed by abo, which is applied
                      Nothing was run.
                      Take that back before:  migrate:downgrade to=base ofPackage=abo""");
        }
        try (Furrow abo = open(project.settings().set(Setting.OF_PACKAGE, "abo", "the command line"))) {
            assertThat(abo.packageName()).isEqualTo("abo");
            abo.downgrade("base");
            assertThatThrownBy(() -> abo.revision(NewRevision.of("more")))
                    .hasMessageStartingWith("furrow.ofPackage can't be \"abo\" (from the command line)");
        }
        try (Furrow auth = open(project.settings().set(Setting.OF_PACKAGE, "auth", "the command line"))) {
            auth.downgrade("-1");
        }
        assertThat(project.query("SELECT version_num FROM furrow_version_auth")).containsExactly("u1");
    }

    @Test
    void some_packages_may_be_wanted_or_none() throws IOException {
        auth();
        abo("accounts");
        Project project = Project.onSqlite(folder)
                .revision(
                        "a1.sql", revision("a1", "none", "", "CREATE TABLE orders (id INTEGER)", "DROP TABLE orders"));
        try (Furrow furrow = open(project.settings().set(Setting.PACKAGES, "none", "the pom"))) {
            furrow.upgrade("head");
            assertThat(furrow.packages()).isEmpty();
        }
        try (Furrow furrow = open(project.settings().set(Setting.PACKAGES, "auth", "the pom"))) {
            assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly("auth");
        }
        try (Furrow furrow = open(project.settings().set(Setting.PACKAGES, "auth,shop", "the pom"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    there is no package "shop" on the class path (furrow.packages (the pom))
                      There are: abo, auth.
                      Is the library that ships it among the project's dependencies?""");
        }
        try (Furrow furrow = open(project.settings().set(Setting.PACKAGES, "abo", "the pom"))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    classpath:META-INF/furrow/abo/migrations/1.sql:3: depends-on names "accounts", which is no revision and no label of package abo, nor of another one, and no package
                      There are: abo.
                      Is the library that ships it among the project's dependencies, and is it left out by the setting packages?""");
        }
    }

    @Test
    void two_jars_with_one_name_are_refused() throws IOException {
        auth();
        jar("old-auth.jar", "auth", Map.of("1.sql", revision("x", "none", "", "SELECT 1", "SELECT 1")));
        try (Furrow furrow = open(application(Project.onSqlite(folder)))) {
            assertThatThrownBy(() -> furrow.upgrade("head"))
                    .hasMessage(
                            "package \"auth\" is on the class path twice\n  In " + folder.resolve("auth.jar")
                                    + ".\n  In " + folder.resolve("old-auth.jar") + ".\n"
                                    + "  Leave one of the two away, perhaps an older version of the other.\n"
                                    + "  Or, if they aren't the same, build one under another name:  migrate:compile name=<name>");
        }
    }

    @Test
    void packages_that_need_each_other_are_refused() throws IOException {
        jar("one.jar", "one", Map.of("1.sql", revision("o1", "none", "-- depends-on: two\n", "SELECT 1", "SELECT 1")));
        jar("two.jar", "two", Map.of("1.sql", revision("t1", "none", "-- depends-on: o1\n", "SELECT 1", "SELECT 1")));
        try (Furrow furrow = open(application(Project.onSqlite(folder)))) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    packages need each other: one -> two -> one
                      one needs two: o1 (o1), classpath:META-INF/furrow/one/migrations/1.sql:3
                      two needs one: t1 (t1), classpath:META-INF/furrow/two/migrations/1.sql:3
                      Each runs whole before the next one: one of them has to do without the other.""");
        }
    }

    @Test
    void a_revision_of_the_application_needs_no_packages() throws IOException {
        auth();
        Project project = Project.onSqlite(folder)
                .revision("a1.sql", revision("a1", "none", "-- depends-on: u2\n", "SELECT 1", "SELECT 1"));
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    src/main/migrations/a1.sql:3: revision a1 of the application names "u2", which is of package auth
                      Packages run before the application's revisions, each whole: their tables are there.
                      Leave it out of the header.""");
        }
    }

    @Test
    void an_application_finds_them_by_its_class_loader_and_its_own_is_none() throws IOException {
        auth();
        jar(
                "shop.jar",
                "shop",
                Map.of("1.sql", revision("a1", "none", "", "CREATE TABLE o (id INTEGER)", "DROP TABLE o")));
        List<Path> onPath = List.copyOf(jars);
        jars.clear();
        try (URLClassLoader loader =
                new URLClassLoader(onPath.stream().map(PackagesTest::url).toArray(URL[]::new), null)) {
            Settings.Builder settings = Settings.builder()
                    .baseDir(folder)
                    .classLoader(loader)
                    .migrations("classpath:META-INF/furrow/shop/migrations");
            try (Furrow furrow = open(settings)) {
                assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
                assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly("auth");
            }
            Project copied = Project.onSqlite(folder)
                    .revision("a1.sql", revision("a1", "none", "", "CREATE TABLE o (id INTEGER)", "DROP TABLE o"));
            try (Furrow furrow = open(copied.settings().classLoader(loader))) {
                assertThat(furrow.packages()).extracting(Furrow::packageName).containsExactly("auth");
            }
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void seeds_of_packages_and_of_the_application_are_one_run(Product product) throws IOException {
        auth(Map.of("logins.csv", "id,account\n1,7\n", "People.java", """
                        /* tables: accounts */
                        import dev.furrow.operation.*;

                        class People implements Seeder {
                          public void seed(Rows rows) { rows.into("accounts", "id").row(7); }
                        }
                        """));
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase()) {
            Project project = server == null ? Project.onSqlite(folder) : Project.on(server.url(), folder);
            project.revision(
                            "a1.sql",
                            revision(
                                    "a1",
                                    "none",
                                    "",
                                    "CREATE TABLE orders (id INTEGER PRIMARY KEY, account INTEGER REFERENCES accounts (id))",
                                    "DROP TABLE orders"))
                    .seed("a_first.csv", "# tables: orders\nid,account\n1,7\n");
            try (Furrow furrow = open(project)) {
                furrow.upgrade("head");
                furrow.seedAll(SeedOptions.ALL);
                furrow.seedAll(SeedOptions.ALL);

                assertThat(project.query("SELECT account FROM orders")).containsExactly("7");
                assertThat(project.query("SELECT account FROM logins")).containsExactly("7");
                assertThat(furrow.packages().get(0).seedStatus(SeedOptions.ALL).entries())
                        .hasSize(2);
                furrow.seedUndo(SeedOptions.ALL);
                assertThat(project.query("SELECT id FROM accounts")).isEmpty();
            }
            try (Furrow auth = open(project.settings().set(Setting.OF_PACKAGE, "auth", "the command line"))) {
                auth.seedAll(SeedOptions.ALL);
                assertThatThrownBy(() -> auth.seedAll(SeedOptions.ALL.protecting(List.of("accounts"))))
                        .hasMessageContaining("seed:all clear=false ofPackage=auth");
            }
            assertThat(project.query("SELECT id FROM accounts")).containsExactly("7");
            assertThat(project.query("SELECT id FROM orders")).isEmpty();
        }
    }

    @Test
    void a_seed_for_a_packages_table_says_that_the_package_is_pending() throws IOException {
        auth(Map.of("accounts.csv", "id\n7\n"));
        Project project =
                Project.onSqlite(folder).revision("a1.sql", revision("a1", "none", "", "SELECT 1", "SELECT 1"));
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.seedAll(SeedOptions.ALL)).hasMessage("""
                    classpath:META-INF/furrow/auth/seeds/accounts.csv: there is no table "accounts"
                      Revisions u1, u2, a1 have not run yet:              migrate:upgrade
                      If it fills other tables, say so at its beginning:  # tables: users, likes""");
        }
    }

    @ParameterizedTest
    @EachDatabase
    void an_application_needs_no_revisions_of_its_own(Product product) throws IOException {
        auth(Map.of("accounts.csv", "id\n7\n"));
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase()) {
            Project project = server == null ? Project.onSqlite(folder) : Project.on(server.url(), folder);
            try (Furrow furrow = open(project)) {
                assertThat(furrow.guard(Guard.CHECK).isUpToDate()).isFalse();
                assertThat(furrow.previewUpgrade("head").plan().steps()).isEmpty();
                assertThat(furrow.upgrade("head").steps()).isEmpty();
                assertThat(furrow.upgrade("heads").steps()).isEmpty();
                assertThat(project.query("SELECT version_num FROM furrow_version_auth"))
                        .containsExactly("u2");
                assertThat(furrow.guard(Guard.REFUSE).isUpToDate()).isTrue();
                furrow.seedAll(SeedOptions.ALL);
                assertThat(project.query("SELECT id FROM accounts")).containsExactly("7");
                assertThat(tables(furrow.diff("current", "database"))).isEmpty();
                assertThat(furrow.history(":").revisions()).isEmpty();
                assertThat(furrow.check().revisions()).isZero();
                assertThat(furrow.doctor().summary()).isEqualTo("no problems, no warnings");
            }
        }
    }

    @Test
    void a_start_is_refused_with_the_package_that_is_behind_in_each_schema_too() throws IOException {
        auth();
        try (FreshDatabase server = Postgres.freshDatabase()) {
            Project project = Project.on(server.url(), folder);
            try (Furrow furrow = open(project)) {
                assertThatThrownBy(() -> furrow.guard(Guard.REFUSE)).hasMessage("""
                        the application can't start: its database isn't where its revisions lead
                          Package auth: 2 revisions not applied yet.
                          Run what is missing:  migrate:upgrade
                          To find out more:     migrate:doctor""");
            }
            Settings.Builder several =
                    project.settings().environment("production").set(Setting.SCHEMAS, "one,two", "the test");
            try (Furrow furrow = open(several)) {
                assertThat(furrow.guard(Guard.CHECK).packageName()).isEqualTo("auth");
                assertThatThrownBy(() -> furrow.guard(Guard.REFUSE)).hasMessage("""
                        the application can't start: its database isn't ready in 2 of 2 schemas
                          one, two: Package auth: 2 revisions not applied yet.
                          Run what is missing:  migrate:upgrade schemas=one,two
                          To find out more:     migrate:doctor schemas=one""");
                assertThat(furrow.guard(Guard.MEND).isUpToDate()).isTrue();
            }
            assertThat(project.query("SELECT o.version_num, t.version_num"
                            + " FROM one.furrow_version_auth o, two.furrow_version_auth t"))
                    .containsExactly("u2|u2");
        }
    }

    @Test
    void where_an_application_is_with_packages_is_proved_over_one_connection_at_a_time() throws Exception {
        auth();
        abo("accounts");
        try (FreshDatabase database = Postgres.freshDatabase();
                SmallPool pool = new SmallPool(1, database::connect)) {
            Project project = application(Project.on(database.url(), folder));
            try (Furrow furrow = open(project)) {
                furrow.upgrade("head");
            }
            try (Furrow furrow = open(Settings.builder().baseDir(folder).dataSource(pool.source()))) {
                assertThat(furrow.detect().fits()).containsExactly(Set.of(new RevisionId("a1")));
            }
            assertThat(pool.lent()).isZero();
        }
    }

    @Test
    void two_heads_are_refused_before_a_package_runs_as_they_are_without_packages() throws IOException {
        auth();
        Project project = Project.onSqlite(folder)
                .revision("a1.sql", revision("a1", "none", "", "SELECT 1", "SELECT 1"))
                .revision("a2.sql", revision("a2", "a1", "", "SELECT 1", "SELECT 1"))
                .revision("a3.sql", revision("a3", "a1", "", "SELECT 1", "SELECT 1"));
        String alone = catchThrowable(() -> project.furrow().upgrade("head")).getMessage();
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage(alone).hasMessageContaining("migrate:upgrade");
            assertThat(furrow.packages().get(0).current().rows()).isEmpty();
        }
    }

    @Test
    void one_database_that_was_given_for_replaying_serves_packages_and_application_in_turn() throws IOException {
        auth();
        abo("accounts");
        try (FreshDatabase server = Postgres.freshDatabase();
                FreshDatabase given = Postgres.freshDatabase()) {
            Settings.Builder settings = application(Project.on(server.url(), folder))
                    .settings()
                    .set(Setting.LOCK_TIMEOUT, "1s", "the test")
                    .set(Setting.SCRATCH_URL, given.url(), "the test");
            try (Furrow furrow = open(settings)) {
                furrow.upgrade("head");

                assertThat(tables(furrow.diff("current", "database"))).isEmpty();
                assertThat(furrow.doctor().summary()).isEqualTo("no problems, no warnings");
            }
        }
    }

    @Test
    void a_target_that_no_script_has_is_refused_before_a_package_runs() throws IOException {
        auth();
        Project project =
                Project.onSqlite(folder).revision("a1.sql", revision("a1", "none", "", "SELECT 1", "SELECT 1"));
        try (Furrow furrow = open(project)) {
            assertThatThrownBy(() -> furrow.upgrade("zzz")).hasMessageStartingWith("no script has the id or label");
            assertThat(furrow.packages().get(0).current().rows()).isEmpty();
            furrow.upgrade("+1");
            assertThat(furrow.current().pending()).isZero();
        }
    }

    @Test
    void the_one_jar_has_packages_with_their_seeds_where_the_application_has_nothing() throws IOException {
        auth(Map.of("accounts.csv", "id\n7\n"));
        Path jar = folder.resolve("target/shop.jar");
        try (Furrow furrow = open(Project.onSqlite(folder))) {
            furrow.bundle(jar, "shop", "example.Main", List.of(), Map.of());
        }
        jars.clear();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, null);
                Furrow furrow = Furrow.open(Settings.builder()
                        .baseDir(folder)
                        .url("jdbc:sqlite:there.db")
                        .classLoader(loader)
                        .build())) {
            furrow.upgrade("head");
            assertThat(furrow.seedAll(SeedOptions.ALL).rows()).isEqualTo(1);
        }
    }

    @Test
    void seeds_leave_the_versions_of_packages_alone() throws IOException {
        auth();
        abo("accounts");
        Project project = application(Project.onSqlite(folder));
        try (Furrow furrow = open(project)) {
            furrow.upgrade("head");
            furrow.seedExport(List.of(), ExportFormat.CSV, "exported");
        }
        try (var files = Files.list(folder.resolve("exported"))) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(name -> name.contains("furrow"));
        } catch (FurrowException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Scripts in an application's jar, wherever that jar is, as {@link Furrow#compile} puts them there. */
class ShippedScriptsTest {
    private static final String MIGRATIONS = "META-INF/furrow/shop/migrations";

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void project() throws IOException {
        classes = folder.resolve("classes");
        write("src/main/migrations/a1_users.sql", """
            -- users
            --
            -- revision: a1
            -- down-revision: none

            -- migrate:up
            CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            """);
        write("src/main/migrations/2026/B2.java", """
            /*
             * jokes
             *
             * revision: b2
             * down-revision: a1
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class B2 implements Migration {
              public void up(Operations op) { op.createTable("jokes", column("id", integer()), column("body", text())); }
            }
            """);
        write("src/main/seeds/users.csv", "id,name\n1,ann\n");
        write("src/main/seeds/production/users.csv", "id,name\n2,root\n");
        write("src/main/seeds/Jokes.java", """
            /* tables: jokes */
            import dev.furrow.operation.*;

            class Jokes implements Seeder {
              public void seed(Rows rows) { rows.into("jokes", "id", "body").row(1, "knock knock"); }
            }
            """);
        write("src/main/seeds/_draft.csv", "nothing\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CompileResult compile() {
        try (Furrow furrow = Furrow.open(Settings.builder().baseDir(folder).build())) {
            return furrow.compile(classes, "shop");
        }
    }

    /** Opens an application elsewhere that has the classes on its class path. */
    private Furrow application(ClassLoader loader) throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        return Furrow.open(Settings.builder()
                .baseDir(elsewhere)
                .migrations("classpath:" + MIGRATIONS)
                .seeds("classpath:META-INF/furrow/shop/seeds")
                .classLoader(loader)
                .build());
    }

    private void requireRuns(ClassLoader loader) throws IOException {
        try (Furrow furrow = application(loader)) {
            assertThat(furrow.upgrade("head").steps()).hasSize(2);
            assertThat(furrow.seedAll(SeedOptions.ALL).rows()).isEqualTo(2);
        }
        assertThat(folder.resolve("elsewhere/target")).doesNotExist();
    }

    /** All that the application sees is seen, but for what is Furrow's own: the jar of a bundle has everything side by side. */
    @Test
    void what_was_compiled_before_sees_no_more_of_furrow_than_a_file_does() throws IOException {
        write("src/main/migrations/C3.java", """
            /*
             * look around
             *
             * revision: c3
             * down-revision: b2
             */
            import dev.furrow.operation.*;
            import java.util.List;

            class C3 implements Migration {
              public void up(Operations op) {
                for (String name : List.of("dev.furrow.Furrow", "dev.furrow.migrate.Migrator", "dev.furrow.schema.TableName",
                    "dev.furrow.error.FurrowException", "org.assertj.core.api.Assertions")) {
                  try {
                    Class.forName(name);
                    Thread.currentThread().getContextClassLoader().loadClass(name);
                    op.execute("INSERT INTO users (name) VALUES ('" + name + "')");
                  } catch (ClassNotFoundException e) {
                    continue;
                  }
                }
              }
            }
            """);
        compile();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                Furrow furrow = application(loader)) {
            furrow.upgrade("head");

            assertThat(Project.on("jdbc:sqlite:" + folder.resolve("elsewhere/dev.db"), folder)
                            .query("SELECT name FROM users ORDER BY id"))
                    .containsExactly(
                            "dev.furrow.schema.TableName",
                            "dev.furrow.error.FurrowException",
                            "org.assertj.core.api.Assertions");
        }
    }

    private static URLClassLoader loader(Path path) throws MalformedURLException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, null);
    }

    private void jar(Path jar, Path from, String before) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(out, before + from.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private static void add(JarOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
    }

    @Test
    void what_is_written_has_an_index_and_the_classes_of_what_is_java() throws IOException {
        CompileResult result = compile();

        assertThat(result.migrations()).isEqualTo("classpath:" + MIGRATIONS);
        assertThat(result.revisions()).containsExactly("2026/B2.java", "a1_users.sql");
        assertThat(result.seedFiles()).containsExactly("Jokes.java", "production/users.csv", "users.csv");
        assertThat(Files.readAllLines(classes.resolve(MIGRATIONS).resolve("furrow.index")))
                .hasSize(2)
                .first()
                .asString()
                .matches("sha256:[0-9a-f]{64}  2026/B2.java");
        assertThat(classes.resolve(MIGRATIONS).resolve("2026/B2.java.classes")).exists();
    }

    @Test
    void it_runs_from_a_folder_of_classes() throws IOException {
        compile();
        try (URLClassLoader loader = loader(classes)) {
            requireRuns(loader);
        }
    }

    @Test
    void it_runs_from_a_jar_that_lists_no_folders() throws IOException {
        compile();
        Path jar = folder.resolve("with a blank.jar");
        jar(jar, classes, "");
        try (URLClassLoader loader = loader(jar)) {
            requireRuns(loader);
        }
        Files.delete(jar);
    }

    @Test
    void it_runs_from_a_jar_inside_of_a_jar() throws IOException {
        compile();
        Path lib = Files.createDirectories(folder.resolve("lib"));
        jar(lib.resolve("shop.jar"), classes, "");
        Path app = folder.resolve("app.jar");
        jar(app, lib, "BOOT-INF/lib/");

        requireRuns(new SpringBoot("nested:" + app.toUri().getPath() + "/!BOOT-INF/lib/shop.jar!/"));
        Files.delete(app);
    }

    @Test
    void it_runs_from_a_folder_of_classes_inside_of_a_jar() throws IOException {
        compile();
        Path app = folder.resolve("app.jar");
        jar(app, classes, "BOOT-INF/classes/");

        requireRuns(new SpringBoot("nested:" + app.toUri().getPath() + "/!BOOT-INF/classes/!/"));
        requireRunsNothing(new SpringBoot("file:" + app.toUri().getPath() + "!/BOOT-INF/classes!/"));
    }

    private void requireRunsNothing(ClassLoader loader) throws IOException {
        try (Furrow furrow = application(loader)) {
            assertThat(furrow.upgrade("head").steps()).isEmpty();
        }
    }

    /** Spring Boot's loader has URLs that Java itself can't open. */
    private static final class SpringBoot extends ClassLoader {
        private final String prefix;

        SpringBoot(String prefix) {
            super(null);
            this.prefix = prefix;
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            if (!name.endsWith("furrow.index")) {
                return Collections.emptyEnumeration();
            }
            URL url = new URL(null, "jar:" + prefix + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL opened) {
                    throw new IllegalStateException("nobody has to open " + opened);
                }

                @Override
                protected void parseURL(URL parsed, String spec, int start, int limit) {
                    setURL(parsed, "jar", "", -1, "", "", spec.substring(start), null, null);
                }
            });
            return Collections.enumeration(List.of(url));
        }
    }

    @Test
    void a_revision_that_was_lost_on_the_way_into_a_jar_is_missed() throws IOException {
        compile();
        Files.delete(classes.resolve(MIGRATIONS).resolve("2026/B2.java"));
        Path jar = folder.resolve("lost.jar");
        jar(jar, classes, "");

        try (URLClassLoader loader = loader(jar);
                Furrow furrow = application(loader)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                    classpath:%1$s: lacks what furrow.index lists beside it: 2026/B2.java
                      The folder is in %2$s.
                      Where the application is built:  migrate:compile
                      If it is lost after that: what makes the jar leaves it out, by a filter perhaps.""".formatted(MIGRATIONS, jar));
        }
        Files.delete(jar);
    }

    /** Nothing follows a seed, and what is for laptops needn't be in the jar of a server. */
    @Test
    void a_seed_may_be_left_out() throws IOException {
        compile();
        Files.delete(classes.resolve("META-INF/furrow/shop/seeds/users.csv"));

        try (URLClassLoader loader = loader(classes);
                Furrow furrow = application(loader)) {
            furrow.upgrade("head");
            assertThat(furrow.seedAll(SeedOptions.ALL).rows()).isEqualTo(1);
        }
    }

    /** As an index is that somebody wrote so that a folder is found. */
    @Test
    void an_index_that_lists_nothing_asks_for_nothing() throws IOException {
        compile();
        Files.delete(classes.resolve(MIGRATIONS).resolve("2026/B2.java"));
        Files.writeString(classes.resolve(MIGRATIONS).resolve("furrow.index"), "Ours: see the wiki.\n2026/B2.java\n");

        try (URLClassLoader loader = loader(classes);
                Furrow furrow = application(loader)) {
            assertThat(furrow.upgrade("head").steps()).hasSize(1);
        }
    }

    @Test
    void a_text_that_was_changed_since_is_refused() throws IOException {
        compile();
        Path script = classes.resolve(MIGRATIONS).resolve("2026/B2.java");
        Files.writeString(script, Files.readString(script).replace("integer", "bigInteger"));

        try (URLClassLoader loader = loader(classes);
                Furrow furrow = application(loader)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                classpath:META-INF/furrow/shop/migrations/2026/B2.java: was changed since it was compiled
                  Its classes stand beside it, in classpath:META-INF/furrow/shop/migrations/2026/B2.java.classes.
                  Where the application is built:  migrate:compile\
                """);
        }
    }

    @Test
    void classes_of_a_newer_java_are_refused() throws IOException {
        compile();
        Path file = classes.resolve(MIGRATIONS).resolve("2026/B2.java.classes");
        byte[] bytes = Files.readAllBytes(file);
        int magic = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u00CA\u00FE\u00BA\u00BE");
        bytes[magic + 7] = 120;
        Files.write(file, bytes);

        try (URLClassLoader loader = loader(classes);
                Furrow furrow = application(loader)) {
            int feature = Runtime.version().feature();
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                classpath:META-INF/furrow/shop/migrations/2026/B2.java: was compiled for a newer Java than %d
                  Where the application is built:  migrate:compile release=%d\
                """.formatted(feature, feature));
        }
    }

    @Test
    void what_an_earlier_build_wrote_is_gone() throws IOException {
        compile();
        Files.delete(folder.resolve("src/main/seeds/Jokes.java"));
        compile();

        assertThat(classes.resolve("META-INF/furrow/shop/seeds/Jokes.java.classes"))
                .doesNotExist();
        assertThat(classes.resolve("META-INF/furrow/shop/seeds/Jokes.java")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // There it is a folder's end.
    void a_backslash_in_a_name_is_no_folder() throws IOException {
        write("src/main/seeds/a\\b.csv", "# tables: users\nid,name\n3,bob\n");

        assertThat(compile().seedFiles()).contains("a\\b.csv");
        assertThat(classes.resolve("META-INF/furrow/shop/seeds/a\\b.csv")).exists();
    }

    @Test
    void a_name_that_leads_elsewhere_is_refused() {
        try (Furrow furrow = Furrow.open(Settings.builder().baseDir(folder).build())) {
            assertThatThrownBy(() -> furrow.compile(classes, "../..")).hasMessage("""
                a folder can't be called "../.."
                  Letters, digits, points, - and _ make a name:  name=shop\
                """);
        }
    }

    @Test
    void a_folder_that_is_nowhere_on_the_class_path_is_told_how_to_get_there() throws IOException {
        Files.createDirectories(classes);
        try (URLClassLoader loader = loader(classes);
                Furrow furrow = application(loader)) {
            assertThatThrownBy(() -> furrow.upgrade("head")).hasMessage("""
                there is no folder "classpath:META-INF/furrow/shop/migrations" (furrow.migrations, the caller)
                  It is looked for on the application's class path.
                  To have it there:  migrate:compile\
                """);
        }
    }
}

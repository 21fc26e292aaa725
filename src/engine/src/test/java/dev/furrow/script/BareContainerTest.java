package dev.furrow.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names with letters beyond ASCII, in a process without a locale. Other systems than Linux keep names as Unicode. */
@EnabledOnOs(OS.LINUX)
class BareContainerTest {
    private static final String USERS = "-- users\n--\n-- revision: a\n-- down-revision: none\n\n-- migrate:up\n"
            + "CREATE TABLE users (name TEXT);\n";
    private static final String WAY_OUT = """
              Java takes file names for ANSI_X3.4-1968 here, as LC_ALL and LANG say.
              If that is ASCII, type before the command:  export LC_ALL=C.UTF-8
            """.replaceAll("(?m)^ +", "  ");

    @TempDir
    Path folder;

    @Test
    void a_revision_is_refused() throws Exception {
        Project.onSqlite(folder).revision("0001_größe.sql", USERS);

        assertThat(said("upgrade"))
                .isEqualTo(
                        "src/main/migrations/0001_gr????e.sql: has letters in its name that can't be read, each shown as ?\n"
                                + WAY_OUT);
    }

    @Test
    void a_seed_is_refused() throws Exception {
        Project.onSqlite(folder).revision("a.sql", USERS).seed("größe.csv", "name\nann\n");

        assertThat(said("seed"))
                .isEqualTo("src/main/seeds/gr????e.csv: has letters in its name that can't be read, each shown as ?\n"
                        + WAY_OUT);
    }

    @Test
    void a_folder_that_a_setting_names_is_refused() throws Exception {
        Project.onSqlite(folder).revision("a.sql", USERS);

        assertThat(said("folder"))
                .isEqualTo(
                        "no file can be called \"gr??e\" here: Malformed input or input contains unmappable characters\n"
                                + WAY_OUT);
    }

    @Test
    void what_is_no_script_is_passed_over() throws Exception {
        Project.onSqlite(folder)
                .revision("a.sql", USERS)
                .revision("größe.txt", "x")
                .revision("größe/b.txt", "x");

        assertThat(said("upgrade")).isEqualTo("done\n");
    }

    private String said(String work) throws IOException {
        ProcessBuilder bare = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName(),
                        folder.toString(),
                        work))
                .redirectErrorStream(true);
        bare.environment().remove("LANG");
        bare.environment().put("LC_ALL", "C");
        return new String(bare.start().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** A run in a process of its own. */
    static final class Bare {
        private Bare() {}

        public static void main(String[] arguments) {
            Settings.Builder settings = Project.onSqlite(Path.of(arguments[0])).settings();
            if (arguments[1].equals("folder")) {
                settings.set(Setting.MIGRATIONS, "größe", "the test");
            }
            try (Furrow furrow = Furrow.open(settings.build())) {
                furrow.upgrade("head");
                if (arguments[1].equals("seed")) {
                    furrow.seedAll(SeedOptions.ALL);
                }
                System.out.println("done");
            } catch (FurrowException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}

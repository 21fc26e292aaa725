package dev.furrow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is typed behind the jar's name: a goal is done, or a few lines say what is wrong with it. {@code -Dfurrow.texts=100000} tries more,
 * {@code -Dfurrow.seed=...} begins with one that failed.
 */
final class RandomOptionsTest {
    private static final int COUNT = Integer.getInteger("furrow.texts", 1000) / 10;

    private static final List<String> URLS = List.of(
            "jdbc:sqlite:PLACE/other.db",
            "sqlite:PLACE/none/other.db",
            "sqlite:",
            "jdbc:sqlite::memory:",
            "postgres://ann@127.0.0.1:1/app",
            "nonsense://ann:secret@db/app");

    private static final List<String> HOOKS =
            List.of("exit 3", "echo $FURROW_RUN_GOAL", "class:nobody", "PLACE/nobody.java");

    /** Any text in their place would be a command, a file or a server somewhere; these are what they may be. */
    private static final Map<String, List<String>> OUTSIDE = Map.of(
            "beforeRun", HOOKS,
            "afterRun", HOOKS,
            "url", URLS,
            "scratchUrl", URLS,
            "envFile", List.of("REVISION", "PLACE/none.env", "PLACE"),
            "file", List.of("REVISION", "PLACE/new/new.sql", "PLACE"),
            "report", List.of("PLACE/a.txt", "PLACE/a.json", "PLACE/a.html", "PLACE/a.pdf", "PLACE", "-"),
            "sql", List.of("PLACE/sql/new.sql", "REVISION/new.sql", "PLACE", "-"),
            "models", List.of("REVISION", "PLACE/none.sql", "jpa", "PLACE"));

    private static final List<String> VALUES = List.of(
            "head",
            "base",
            "-1",
            "+1",
            "a1",
            "a1:head",
            "true",
            "false",
            "0",
            "5m",
            "-5m",
            "run",
            "step",
            "json",
            "csv",
            "one,two",
            "SELECT 'one'",
            "production",
            "",
            " ",
            ",",
            "\"",
            "'",
            "\u00e9\ud83d\ude00",
            "x".repeat(3000),
            "a=b",
            "--",
            "*",
            "17",
            "none");

    @TempDir
    Path folder;

    @BeforeEach
    void revision() throws IOException {
        Files.createDirectory(folder.resolve("revisions"));
        Files.writeString(folder.resolve("revisions/a1.sql"), """
                -- users
                --
                -- revision: a1
                -- down-revision: none

                -- migrate:up
                CREATE TABLE users (id INTEGER PRIMARY KEY);

                -- migrate:down
                DROP TABLE users;
                """);
    }

    @Test
    void a_command_is_done_or_says_in_a_few_lines_what_is_wrong() throws IOException {
        String given = System.getProperty("furrow.seed", "1");
        long first = given.equals("today") ? System.currentTimeMillis() : Long.parseLong(given);
        for (long seed = first; seed < first + COUNT; seed++) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Path place = Files.createDirectory(folder.resolve("on" + seed));
            List<String> typed = typed(new Random(seed), place);
            Map<String, String> variables = Map.of("DATABASE_URL", "jdbc:sqlite:" + place.resolve("app.db"));

            int code = new Launcher(quiet(new ByteArrayOutputStream()), quiet(err), variables).run(typed);

            String said = err.toString(StandardCharsets.UTF_8);
            String again = "-Dfurrow.seed=" + seed + " " + typed + "\n" + said;
            assertThat(code).as(again).isBetween(0, 1);
            assertThat(said.length()).as(again).isLessThanOrEqualTo(2000);
            assertThat(said.isEmpty() || said.startsWith("Skipped ")).as(again).isEqualTo(code == 0);
        }
    }

    private static PrintStream quiet(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> typed(Random random, Path place) {
        Goal goal = one(List.of(Goal.values()), random);
        List<String> typed = new ArrayList<>(List.of(goal.command().split(" ", -1)));
        if (random.nextInt(10) == 0) {
            typed.set(0, mistyped(typed.get(0), random));
        }
        List<String> names = Stream.concat(
                        goal.options().stream().map(Option::key),
                        Stream.concat(
                                Arrays.stream(Setting.values()).map(Setting::key),
                                Stream.of("placeholder.owner", "placeholder.")))
                .toList();
        for (int options = random.nextInt(4); options > 0; options--) {
            String name = one(names, random);
            String option = random.nextInt(8) == 0 ? mistyped(name, random) : name;
            boolean isWhole = !OUTSIDE.containsKey(option) || option.equals(name);
            typed.add(
                    isWhole && random.nextInt(8) > 0 ? "--" + option + "=" + value(name, place, random) : "--" + name);
        }
        if (typed.stream().noneMatch(word -> word.startsWith("--migrations"))) {
            typed.add("--migrations=" + folder.resolve("revisions"));
        }
        typed.add("--backup=false");
        return typed;
    }

    private String value(String name, Path place, Random random) {
        if (name.equals("migrations") || name.equals("seeds")) {
            return folder.resolve("none").toString();
        }
        return one(OUTSIDE.getOrDefault(name, VALUES), random)
                .replace("PLACE", place.toString())
                .replace("REVISION", folder.resolve("revisions/a1.sql").toString());
    }

    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() + 1);
        return word.substring(0, at)
                + one(List.of("x", "-", " ", "=", "", "\n"), random)
                + word.substring(Math.min(word.length(), at + random.nextInt(2)));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}

package dev.furrow.script.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.operation.Migration;
import dev.furrow.operation.Operations;
import dev.furrow.script.ClassPath;
import dev.furrow.script.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class JavaScriptsTest {
    @TempDir
    Path folder;

    private final List<SourceFile> files = new ArrayList<>();

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        files.add(SourceFile.read(file, name));
    }

    private Map<String, Migration> load() {
        return load(17);
    }

    private Map<String, Migration> load(int release) {
        return new JavaScripts(ClassPath.of(List.of()), folder.resolve("cache"), "1", release)
                .load(files, Migration.class);
    }

    private Migration load(String name) {
        return Objects.requireNonNull(load().get(name));
    }

    private static String migration(String head, String body) {
        return head
                + "import dev.furrow.operation.*;\nclass A implements Migration {\n  public void up(Operations op) { "
                + body + " }\n}\n";
    }

    @Test
    void classes_of_one_name_do_not_meet() throws IOException {
        script("one/A.java", migration("", "op.execute(\"one\");"));
        script("two/A.java", migration("", "op.execute(\"two\");"));

        assertThat(Operations.record("x", load("one/A.java")::up))
                .isNotEqualTo(Operations.record("x", load("two/A.java")::up));
    }

    @Test
    void an_authors_own_package_line_is_replaced_and_lines_stay() throws IOException {
        script("A.java", migration("/* header */\npackage com.example.app;\n", "nonsense;"));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:5:35: not a statement\
            """);
    }

    @Test
    void columns_of_the_first_line_are_the_authors() throws IOException {
        script("A.java", "import nothing.There;\n" + migration("", ""));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:1:15: package nothing does not exist
              A script sees dev.furrow.operation, the JDK and the dependencies.
              Add the jar of what else it imports:  dependencies=<jar>\
            """);
    }

    @Test
    void the_language_has_the_level_of_the_setting_whatever_the_jdk() throws IOException {
        script("A.java", migration("", "Object o = 1; switch (o) { case Integer i -> {} default -> {} }"));

        assertThatThrownBy(this::load).hasMessage(Runtime.version().feature() < 21 ? """
            A.java:3:67: patterns in switch statements are a preview feature of Java 17
              It takes a newer JDK than 17, and the setting release for the language's level.\
            """ : """
                A.java:3:67: patterns in switch statements are not supported in Java 17
                  The language's level is a setting:  release=21\
                """);
    }

    @Test
    void methods_outside_of_a_class_are_told_the_level_that_has_them() throws IOException {
        script("A.java", "import dev.furrow.operation.*;\n\nvoid up(Operations op) {}\n");

        assertThatThrownBy(this::load)
                .hasMessage("""
                        A.java:3:6: a method outside of a class takes Java 25
                          The script is compiled for Java 17.
                        """
                        + (Runtime.version().feature() < 25
                                ? "  It takes a newer JDK than "
                                        + Runtime.version().feature()
                                        + ", and the setting release for the language's level."
                                : "  The language's level is a setting:  release=25"));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void where_the_level_has_them_methods_outside_of_a_class_are_a_revision() throws IOException {
        script("A.java", """
            /* header */
            package com.example;
            import module java.sql;
            import dev.furrow.operation.*; // the words
            @Deprecated
            void up(Operations op) { op.execute(words().getFirst()); }
            List<String> words() { return List.of("one"); }
            record Pair(int a, int b) {}
            """);
        script(
                "B.java",
                "import dev.furrow.operation.*;\nvoid up(Operations op) { op.execute(\"up\"); }\n"
                        + "public static void down(Operations op) { op.execute(\"down\"); } // no line follows");
        Map<String, Migration> loaded = load(25);

        assertThat(recorded(loaded, "A.java", Migration::up))
                .contains("A.java:6")
                .contains("one");
        assertThat(recorded(loaded, "B.java", Migration::up))
                .contains("B.java:2")
                .contains("up");
        assertThat(recorded(loaded, "B.java", Migration::down))
                .contains("B.java:3")
                .contains("down");
        assertThatThrownBy(() -> recorded(loaded, "A.java", Migration::down))
                .hasMessage("this revision doesn't say how to go back");
    }

    private static String recorded(
            Map<String, Migration> loaded, String file, BiConsumer<Migration, Operations> direction) {
        Migration migration = Objects.requireNonNull(loaded.get(file));
        return Operations.record(file, migration, op -> direction.accept(migration, op))
                .toString();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void mistakes_in_methods_outside_of_a_class_stand_where_the_author_wrote_them() throws IOException {
        script("A.java", "import dev.furrow.operation.*; int x = y;\nvoid up(Operations op) { op.nothing(); }\n");
        script("B.java", "void up(String text) {}\n");

        assertThatThrownBy(() -> load(25)).hasMessage("""
            A.java:1:40: cannot find symbol
              symbol:   variable y
              location: class Script
              A.java:2:28: cannot find symbol
                symbol:   method nothing()
                location: variable op of type dev.furrow.operation.Operations
              B.java:1:24: incompatible types: dev.furrow.operation.Operations cannot be converted to java.lang.String\
            """);
    }

    @Test
    void nothing_else_of_furrow_is_seen_when_compiling() throws IOException {
        script("A.java", migration("import dev.furrow.migrate.Migrator;\n", ""));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:1:26: package dev.furrow.migrate does not exist
              A script sees dev.furrow.operation, the JDK and the dependencies.\
            """);
    }

    @Test
    void nothing_else_of_furrow_or_its_drivers_is_seen_when_running() throws IOException {
        script(
                "A.java",
                migration(
                        "",
                        "try { Class.forName(\"org.sqlite.JDBC\"); } catch (ClassNotFoundException e) { try {"
                                + " Class.forName(\"dev.furrow.migrate.Migrator\"); } catch (ClassNotFoundException f) {"
                                + " op.execute(\"neither\"); } }"));

        assertThat(Operations.record("x", load("A.java")::up)).hasSize(1);
    }

    @Test
    void several_errors_are_told_at_once() throws IOException {
        script("A.java", migration("", "op.nothing(); op.nowhere();"));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:3:37: cannot find symbol
              symbol:   method nothing()
              location: variable op of type dev.furrow.operation.Operations
              A.java:3:51: cannot find symbol
                symbol:   method nowhere()
                location: variable op of type dev.furrow.operation.Operations\
            """);
    }

    @Test
    void of_a_class_that_is_missing_it_is_told_which_are_seen() throws IOException {
        script("A.java", migration("", "Strin name = null;"));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:3:35: cannot find symbol
              symbol:   class Strin
              location: class A
              A script sees dev.furrow.operation, the JDK and the dependencies.\
            """);
    }

    @Test
    void of_a_package_that_is_missing_it_is_told_how_it_comes() throws IOException {
        script("A.java", migration("", "Object name = com.acme.Names.first();"));

        assertThatThrownBy(this::load).hasMessage("""
            A.java:3:57: package com.acme does not exist
              A script sees dev.furrow.operation, the JDK and the dependencies.
              Add the jar of what else it imports:  dependencies=<jar>\
            """);
    }

    @Test
    void a_file_without_a_migration_is_refused() throws IOException {
        script("A.java", "class A {}\n");

        assertThatThrownBy(this::load).hasMessage("""
            A.java: has no class that implements Migration
              One class of the file implements dev.furrow.operation.Migration; others may stand beside it.\
            """);
    }

    @Test
    void compiled_classes_are_kept_by_their_content() throws IOException {
        script("A.java", migration("", "op.execute(\"one\");"));
        load();
        List<Path> kept = cached();

        load();
        assertThat(cached()).isEqualTo(kept).hasSize(1);

        files.clear();
        script("A.java", migration("", "op.execute(\"two\");"));
        load();
        assertThat(cached()).hasSize(2);
    }

    @Test
    void a_script_is_loaded_once_and_constructed_anew_each_time() throws IOException {
        script("A.java", migration("", "op.execute(\"one\");"));
        script("B.java", migration("", "op.execute(\"two\");"));
        try (JavaScripts scripts = new JavaScripts(ClassPath.of(List.of()), folder.resolve("cache"), "1", 17)) {
            Migration first = scripts.load(files.subList(0, 1), Migration.class).get("A.java");
            Migration second = scripts.load(files, Migration.class).get("A.java");

            assertThat(second).isNotSameAs(first).hasSameClassAs(first);
        }
    }

    @Test
    void what_a_script_throws_is_told_with_its_line() throws IOException {
        script("A.java", migration("", "op.createTable(\"t\");"));
        Migration migration = load("A.java");

        assertThatThrownBy(() -> {
                    try {
                        Operations.record("A.java", migration::up);
                    } catch (RuntimeException e) {
                        throw ScriptErrors.of("A.java", migration.getClass(), e);
                    }
                })
                .hasMessage("A.java:3: table \"t\" has no columns");
    }

    @Test
    void a_kept_class_file_that_was_cut_short_is_compiled_again() throws IOException {
        script("A.java", migration("", "op.execute(\"one\");"));
        load();
        byte[] whole = Files.readAllBytes(cached().get(0));
        Files.write(cached().get(0), Arrays.copyOf(whole, whole.length - 100));

        assertThat(Operations.record("x", load("A.java")::up)).hasSize(1);
        assertThat(Files.readAllBytes(cached().get(0))).isEqualTo(whole);
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.sorted().toList();
        }
    }
}

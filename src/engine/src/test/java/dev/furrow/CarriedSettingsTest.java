package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.FurrowException;
import dev.furrow.ship.ExecutableJar;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a jar that can be run has of the settings of its build, and of the files of Java that they name. */
class CarriedSettingsTest {
    private static final String HOOK = """
            import dev.furrow.operation.*;

            class Tell implements RunHook {
              public void before(HookedRun run) { System.out.println("told of " + run.revisions()); }
            }
            """;

    private static final String SHIPPED = "classpath:META-INF/furrow/shop/hooks/Tell.java";

    @TempDir
    Path folder;

    private Project project;
    private Path jar;

    @BeforeEach
    void project() {
        jar = folder.resolve("shop.jar");
        project = Project.onSqlite(folder)
                .file("hooks/Tell.java", HOOK)
                .revision(
                        "a1.sql",
                        "-- users\n--\n-- revision: a1\n-- down-revision: none\n\n-- migrate:up\nCREATE TABLE users (id INTEGER);\n");
    }

    private CompileResult bundle(Map<Setting, String> said) {
        try (Furrow furrow = project.furrow()) {
            return furrow.bundle(jar, "shop", "example.Main", List.of(), said);
        }
    }

    private Properties carried() throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                Reader text = new InputStreamReader(
                        file.getInputStream(file.getEntry(ExecutableJar.SETTINGS)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        }
    }

    @Test
    void what_belongs_to_the_application_is_carried_and_the_rest_stays() throws IOException {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            said.put(setting, "text of " + setting.key());
        }
        CompileResult result = bundle(said);

        assertThat(result.leftBehind()).containsExactly(Setting.BEFORE_RUN, Setting.AFTER_RUN);
        Properties carried = carried();
        assertThat(carried.remove("migrations")).isEqualTo("classpath:META-INF/furrow/shop/migrations");
        assertThat(carried).hasSameSizeAs(ShipWork.CARRIED);
        ShipWork.CARRIED.forEach(
                setting -> assertThat(carried).containsEntry(setting.key(), "text of " + setting.key()));
    }

    @Test
    void the_page_says_of_each_setting_whether_the_jar_has_it() throws IOException {
        String page = Files.readString(Path.of("../../docs/without_maven.md"));
        Set<String> has = names(page, "| yes |");
        Set<String> lacks = names(page, "| no |");

        assertThat(has)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ShipWork.CARRIED.stream(), Stream.of(Setting.MIGRATIONS, Setting.SEEDS))
                                .map(Setting::key)
                                .toList());
        TreeSet<String> all =
                Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(has);
        ShipWork.HOOKS.forEach(hook -> all.remove(hook.key()));
        assertThat(lacks).contains("placeholder.NAME").containsAll(all).hasSize(all.size() + 1);
    }

    /** Returns the settings in the first column of the rows that end so. */
    private static Set<String> names(String page, String answer) {
        return page.lines()
                .filter(line -> line.startsWith("| `") && line.contains(answer))
                .flatMap(line -> Pattern.compile("`([a-zA-Z.]+)`")
                        .matcher(line.substring(0, line.indexOf(answer)))
                        .results()
                        .map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_text_is_carried_to_the_letter() throws IOException {
        String text = " SELECT \"é\\n\"\r\n  FROM tenants # = :\t";
        bundle(Map.of(Setting.SCHEMAS, text));

        assertThat(carried()).containsEntry("schemas", text);
    }

    @Test
    void a_hook_in_java_goes_along_with_its_classes() throws Exception {
        CompileResult result =
                bundle(Map.of(Setting.BEFORE_RUN, "hooks/Tell.java", Setting.AFTER_RUN, "class:example.Told"));

        assertThat(result.hookFiles()).containsExactly("Tell.java");
        assertThat(result.leftBehind()).isEmpty();
        assertThat(carried()).containsEntry("beforeRun", SHIPPED).containsEntry("afterRun", "class:example.Told");

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(WithoutCompiler.upgrade(elsewhere, jar, SHIPPED)).isEqualTo("told of [a1]\nsteps: 1");
    }

    @Test
    void an_applications_jar_has_it_too() throws Exception {
        Path classes = folder.resolve("classes");
        try (Furrow furrow = Furrow.open(project.settings()
                .set(Setting.AFTER_RUN, "hooks/Tell.java", "the pom")
                .build())) {
            furrow.compile(classes, "shop");
        }

        assertThat(classes.resolve("META-INF/furrow/shop/hooks/Tell.java.classes"))
                .exists();
        assertThat(WithoutCompiler.upgrade(folder, classes, SHIPPED)).startsWith("told of [a1]");
    }

    @Test
    void a_hook_that_nobody_compiled_says_where_it_is_compiled() throws Exception {
        bundle(Map.of());

        assertThat(WithoutCompiler.upgrade(folder, jar, "hooks/Tell.java"))
                .isEqualTo("""
                hooks/Tell.java: a hook in Java needs a JDK, or to be compiled before; this is a JRE: %s
                  It is furrow.beforeRun (the jar).
                  Where the application is built, into its jar:  migrate:compile
                  Or name a class that is on the class path:     class:example.Tell""".formatted(System.getProperty("java.home")));
    }

    @Test
    void a_hook_that_the_jar_does_not_have_is_named() throws Exception {
        bundle(Map.of());

        assertThat(WithoutCompiler.upgrade(folder, jar, SHIPPED)).isEqualTo("""
                there is no file "classpath:META-INF/furrow/shop/hooks/Tell.java" (furrow.beforeRun (the jar))
                  It is looked for on the application's class path.
                  To have it there:  migrate:compile""");
    }

    @Test
    void two_hooks_of_one_name_are_refused() {
        project.file("other/Tell.java", HOOK);
        Map<Setting, String> said = Map.of(Setting.BEFORE_RUN, "hooks/Tell.java", Setting.AFTER_RUN, "other/Tell.java");

        assertThatThrownBy(() -> bundle(said))
                .isInstanceOf(FurrowException.class)
                .hasMessage("""
                other/Tell.java: is called as hooks/Tell.java is, and both would be one file in the jar
                  Give it another name.""");
    }
}

package dev.furrow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final String HOUSE = "dev.furrow";

    /** What each room may import beside itself; the root imports all and is imported by none. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("error", Set.of()),
            entry("revision", Set.of("error")),
            entry("schema", Set.of("error")),
            entry("operation", Set.of("schema", "error")),
            entry("dialect", Set.of("operation", "schema", "error")),
            entry("connect", Set.of("dialect", "schema", "error")),
            entry("inspect", Set.of("connect", "dialect", "schema", "error")),
            entry("script", Set.of("revision", "operation", "dialect", "schema", "error")),
            entry("author", Set.of("script", "revision", "operation", "error")),
            entry("draw", Set.of("revision", "error")),
            entry("run", Set.of("script", "inspect", "connect", "dialect", "operation", "schema", "revision", "error")),
            entry(
                    "seed",
                    Set.of(
                            "run",
                            "script",
                            "inspect",
                            "connect",
                            "dialect",
                            "operation",
                            "schema",
                            "revision",
                            "error")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @Test
    void a_room_imports_only_the_rooms_that_its_line_names() {
        ROOMS.forEach((room, others) -> {
            Set<String> strangers = new TreeSet<>(ROOMS.keySet());
            strangers.removeAll(others);
            strangers.remove(room);
            noClasses()
                    .that()
                    .resideInAPackage(packages(room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            strangers.stream().map(RoomsTest::packages).toArray(String[]::new)))
                    .orShould()
                    .dependOnClassesThat(describe(
                            "live in the root", type -> type.getPackageName().equals(HOUSE)))
                    .check(CLASSES);
        });
    }

    @Test
    void every_room_has_its_line() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HOUSE + "."))
                .map(name -> name.substring(HOUSE.length() + 1).split("\\.", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(new TreeSet<>(ROOMS.keySet()));
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void revisions_and_schemas_touch_no_file_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("revision"), packages("schema"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(CLASSES);
    }

    @Test
    void neither_dialect_knows_the_other() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".dialect.postgres")
                .should()
                .dependOnClassesThat(resideInAnyPackage(HOUSE + ".dialect.sqlite"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".dialect.sqlite")
                .should()
                .dependOnClassesThat(resideInAnyPackage(HOUSE + ".dialect.postgres"))
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_nothing_of_maven() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus.."))
                .check(CLASSES);
    }

    @Test
    void a_room_says_what_lives_in_it_and_that_null_does_not_travel() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(CLASSES);
    }

    private static String packages(String room) {
        return HOUSE + "." + room + "..";
    }
}

package dev.furrow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.Ddl;
import dev.furrow.schema.Product;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoomsTest {
    /** The most classes that a room may have, {@code package-info} and nested ones not counted. */
    private static final int ROOM_FOR = 42;

    /** The databases' rooms, each with the package of its driver, which it alone may name. */
    private static final SortedMap<String, String> DATABASES =
            new TreeMap<>(Map.of("postgres", "org.postgresql", "sqlite", "org.sqlite"));

    /**
     * Rooms from the ground up, and what each may import beside itself and its own sub-rooms. The root imports all; a
     * database's room, what {@code database} does, and it.
     */
    private static final Map<String, List<String>> ROOMS = rooms("""
        error     |
        text      | error
        schema    | error text
        value     | error text schema
        sql       | error text schema
        revision  | error text
        operation | error text schema value
        compare   | error text schema value sql operation
        database  | error text schema value sql operation
        script    | error text schema sql revision operation database
        journal   | error text schema sql revision operation database
        many      | error database
        migrate   | error text schema value sql revision operation database script journal
        seed      | error text schema value sql revision operation database script journal
            ship      | error script
        hook      | error operation script
        scratch   | error text schema revision operation database script journal migrate
        model     | error text schema value sql revision operation compare scratch
        author    | error text sql revision operation script
        adopt     | error text schema value sql revision operation compare database script journal migrate scratch model author
        autogenerate | error text schema sql revision operation compare database script journal scratch model author adopt
        packages  | error schema sql revision database script journal migrate ship scratch
        draw      | error text revision
        """);

    /** The rooms inside {@code seed} from the ground up: each imports only those before it. */
    private static final List<String> SEED_ROOMS = List.of(
            "seed.model",
            "seed.format",
            "seed.format.csv",
            "seed.format.json",
            "seed.format.yaml",
            "seed.format.script",
            "seed.plan",
            "seed.diagnose",
            "seed.load",
            "seed.export",
            "seed");

    @Test
    void a_room_imports_only_the_rooms_that_its_line_names() {
        Set<String> strangers = new TreeSet<>();
        Rooms.imports().forEach((room, targets) -> {
            if (!room.equals(Rooms.ROOT)) {
                targets.stream()
                        .filter(target -> !ROOMS.getOrDefault(room, List.of()).contains(target))
                        .map(target -> room + " > " + target)
                        .forEach(strangers::add);
            }
        });

        assertThat(strangers).isEmpty();
    }

    @Test
    void a_room_inside_seed_imports_only_those_before_it() {
        Set<String> strangers = new TreeSet<>();
        Rooms.packages().forEach((name, targets) -> {
            int place = SEED_ROOMS.indexOf(name);
            for (String target : targets) {
                if (place >= 0 && SEED_ROOMS.indexOf(target) > place) {
                    strangers.add(name + " > " + target);
                }
            }
        });

        assertThat(strangers).isEmpty();
    }

    @Test
    void every_room_inside_seed_has_its_place() {
        Set<String> found = new TreeSet<>(Rooms.packages().keySet());
        found.removeIf(name -> !name.startsWith("seed"));

        assertThat(found).isEqualTo(new TreeSet<>(SEED_ROOMS));
    }

    @Test
    void no_two_packages_need_each_other() {
        Map<String, SortedSet<String>> imports = Rooms.packages();
        Set<String> circles = new TreeSet<>();
        for (String name : imports.keySet()) {
            if (reached(name, imports).contains(name)) {
                circles.add(name);
            }
        }

        assertThat(circles).isEmpty();
    }

    private static Set<String> reached(String from, Map<String, SortedSet<String>> imports) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(imports.get(from));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (reached.add(next)) {
                open.addAll(imports.get(next));
            }
        }
        return reached;
    }

    @Test
    void every_room_has_its_line() {
        Set<String> found = new TreeSet<>(Rooms.imports().keySet());
        found.remove(Rooms.ROOT);

        assertThat(found).isEqualTo(new TreeSet<>(ROOMS.keySet()));
    }

    @Test
    void a_room_has_at_most_some_forty_classes() {
        Map<String, Integer> classes = new TreeMap<>();
        for (JavaClass type : Rooms.CLASSES) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                classes.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        classes.values().removeIf(count -> count <= ROOM_FOR);

        assertThat(classes).isEmpty();
    }

    @Test
    void revisions_and_schemas_touch_no_file_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("revision"), packages("schema"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .check(Rooms.CLASSES);
    }

    /** What an author may say of a database, the root's list, and the value itself. */
    @Test
    void nobody_but_a_databases_own_room_asks_which_database_it_is() {
        DescribedPredicate<JavaAccess<?>> comparison = DescribedPredicate.describe(
                "ask which product it is",
                access -> access.getTargetOwner().isEquivalentTo(Product.class)
                        && (access instanceof JavaFieldAccess
                                || Set.of("equals", "hashCode", "compareTo")
                                        .contains(access.getTarget().getName())));
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        DATABASES.keySet().stream().map(RoomsTest::packages).toArray(String[]::new))
                .and()
                .resideOutsideOfPackage(Rooms.HOUSE)
                .and()
                .areNotAssignableTo(Product.class)
                .and()
                .areNotAssignableTo(Ddl.class)
                .should()
                .accessTargetWhere(comparison)
                .check(Rooms.CLASSES);
    }

    @Test
    void a_driver_is_known_to_its_databases_room_alone() {
        DATABASES.forEach((room, driver) -> noClasses()
                .that()
                .resideOutsideOfPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(driver + "..")
                .check(Rooms.CLASSES));
    }

    @Test
    void no_database_knows_another() {
        slices().matching(Rooms.HOUSE + ".(" + String.join("|", DATABASES.keySet()) + ")..")
                .should()
                .notDependOnEachOther()
                .check(Rooms.CLASSES);
    }

    @Test
    void the_engine_knows_nothing_of_maven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..")
                .check(Rooms.CLASSES);
    }

    @Test
    void a_room_says_what_lives_in_it_and_that_null_does_not_travel() {
        Set<String> silent = new TreeSet<>();
        Rooms.CLASSES.forEach(type -> silent.add(type.getPackageName()));
        Rooms.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .forEach(type -> silent.remove(type.getPackageName()));

        assertThat(silent).isEmpty();
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(Rooms.CLASSES);
    }

    /** The rooms inside may be built otherwise; who calls the engine shouldn't notice. */
    @Test
    void who_calls_the_engine_sees_the_root_and_values_of_errors_schemas_and_revisions_alone() {
        Set<String> seen = Set.of(Rooms.ROOT, "error", "schema", "revision");
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : Rooms.CLASSES) {
            if (Rooms.of(type).equals(Rooms.ROOT) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(unit -> unit.getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(shown -> shown.getPackageName().startsWith(Rooms.HOUSE))
                                .filter(shown -> !seen.contains(Rooms.of(shown)))
                                .map(shown -> unit.getFullName() + " shows " + shown.getSimpleName()))
                        .forEach(strangers::add);
            }
        }

        assertThat(strangers).isEmpty();
    }

    /** One that didn't would turn into a plain failure where somebody adds to what it says. */
    @Test
    void every_kind_of_failure_stays_its_kind_when_it_is_added_to() {
        Set<String> forgetful = new TreeSet<>();
        for (JavaClass type : Rooms.CLASSES) {
            if (type.isAssignableTo(FurrowException.class)
                    && type.tryGetMethod("with", Diagnostic.class).isEmpty()) {
                forgetful.add(type.getName());
            }
        }

        assertThat(forgetful).isEmpty();
    }

    private static Map<String, List<String>> rooms(String table) {
        Map<String, List<String>> rooms = new TreeMap<>();
        for (String line : table.split("\n", -1)) {
            if (!line.isBlank()) {
                String[] parts = line.split("\\|", -1);
                rooms.put(
                        parts[0].strip(),
                        new ArrayList<>(List.of(parts[1].strip().split(" ", -1))));
            }
        }
        for (String database : DATABASES.keySet()) {
            List<String> ground = new ArrayList<>(rooms.getOrDefault("database", List.of()));
            ground.add("database");
            rooms.put(database, ground);
        }
        return rooms;
    }

    private static String packages(String room) {
        return Rooms.HOUSE + "." + room + "..";
    }
}

package dev.furrow.model.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What Spring Boot makes of a project, without its being started: which packages have its entities, how things are named, what the
 * application's properties say. Boot 3 and 4; the classes of the one are elsewhere in the other.
 */
final class SpringBoot {
    private static final List<String> NAMING = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");
    private static final List<String> SNAKE_CASE = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
    private static final List<String> SCANS = List.of(
            "org.springframework.boot.persistence.autoconfigure.EntityScan",
            "org.springframework.boot.autoconfigure.domain.EntityScan");
    private static final List<String> APPLICATIONS = List.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration",
            "org.springframework.boot.autoconfigure.AutoConfigurationPackage");
    private static final String STRATEGIES = "org.hibernate.boot.model.naming.";
    private static final String NAMING_PROPERTIES = "spring.jpa.hibernate.naming.";
    private static final String DEFAULT = "Spring Boot's defaults";
    private static final String PROPERTIES = "spring.jpa.properties.";

    private final ProjectClasses project;
    private final String implicitNaming;

    private SpringBoot(ProjectClasses project, String implicitNaming) {
        this.project = project;
        this.implicitNaming = implicitNaming;
    }

    /** Returns it where its support of Hibernate is on the class path. */
    static Optional<SpringBoot> of(ProjectClasses project) {
        return NAMING.stream().filter(project::has).findFirst().map(naming -> new SpringBoot(project, naming));
    }

    /** Returns whether a class of the project is an application, or says where its entities are. */
    boolean isApplication() {
        return !packages().isEmpty();
    }

    /** Returns the unit that the application would have: of the packages it names, else of all the project's classes. */
    EntityUnit unit() {
        ApplicationProperties properties = new ApplicationProperties(project);
        SortedSet<String> packages = packages();
        NamingBeans physical = new NamingBeans(project, STRATEGIES + "PhysicalNamingStrategy");
        NamingBeans implicit = new NamingBeans(project, STRATEGIES + "ImplicitNamingStrategy");
        List<String> notes = new ArrayList<>();
        notes.add(
                packages.isEmpty()
                        ? "Spring Boot, no application among the project's classes: all its entities"
                        : "Spring Boot, entities in " + String.join(", ", packages));
        notes.addAll(passedOver(physical, "physical-strategy", properties));
        notes.addAll(passedOver(implicit, "implicit-strategy", properties));
        UnitSettings settings = new UnitSettings();
        physical.addTo(settings, "hibernate.physical_naming_strategy");
        implicit.addTo(settings, "hibernate.implicit_naming_strategy");
        return new EntityUnit(
                "",
                packages.isEmpty() ? project.ownManaged() : project.managedIn(packages),
                mappings(properties),
                add(properties, settings),
                notes);
    }

    private List<String> mappings(ApplicationProperties properties) {
        List<String> mappings = new ArrayList<>();
        properties
                .text("spring.jpa.mapping-resources")
                .ifPresent(text -> mappings.addAll(List.of(text.split("\\s*,\\s*", -1))));
        if (mappings.isEmpty() && project.find(EntityUnits.ORM_XML).isPresent()) {
            mappings.add(EntityUnits.ORM_XML);
        }
        return mappings;
    }

    private static List<String> passedOver(NamingBeans beans, String strategy, ApplicationProperties properties) {
        String property = NAMING_PROPERTIES + strategy;
        return properties.text(property).isPresent() ? List.of() : beans.passedOver(property);
    }

    private UnitSettings add(ApplicationProperties properties, UnitSettings settings) {
        for (String name : properties.names(PROPERTIES)) {
            String setting =
                    name.substring(PROPERTIES.length()).replace("[", "").replace("]", "");
            properties.text(name).ifPresent(value -> settings.given(setting, value, properties.source(name)));
        }
        naming(settings, properties, "hibernate.physical_naming_strategy", "physical-strategy");
        naming(settings, properties, "hibernate.implicit_naming_strategy", "implicit-strategy");
        SNAKE_CASE.stream()
                .filter(project::has)
                .findFirst()
                .ifPresent(strategy -> settings.given("hibernate.physical_naming_strategy", strategy, DEFAULT));
        return settings.given("hibernate.implicit_naming_strategy", implicitNaming, DEFAULT);
    }

    private static void naming(
            UnitSettings settings, ApplicationProperties properties, String setting, String strategy) {
        String name = NAMING_PROPERTIES + strategy;
        properties.text(name).ifPresent(value -> settings.given(setting, value, properties.source(name)));
    }

    /** As Spring Boot does it: an {@code @EntityScan} alone counts where there is one. */
    private SortedSet<String> packages() {
        SortedSet<String> scanned = new TreeSet<>();
        SortedSet<String> applications = new TreeSet<>();
        for (ClassFile each : project.own()) {
            SCANS.forEach(type -> each.annotation(type).ifPresent(scan -> scanned.addAll(named(each, scan))));
            APPLICATIONS.forEach(type -> each.annotation(type)
                    .ifPresent(boot -> applications.addAll(
                            type.endsWith("Package") ? named(each, boot) : List.of(each.packageName()))));
        }
        return scanned.isEmpty() ? applications : scanned;
    }

    /** Returns the packages that an annotation names, else the one of the class that has it. */
    private static SortedSet<String> named(ClassFile annotated, Annotation annotation) {
        SortedSet<String> packages = new TreeSet<>(annotation.values("value"));
        packages.addAll(annotation.values("basePackages"));
        for (String type : annotation.values("basePackageClasses")) {
            packages.add(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
        }
        if (packages.isEmpty()) {
            packages.add(annotated.packageName());
        }
        return packages;
    }
}

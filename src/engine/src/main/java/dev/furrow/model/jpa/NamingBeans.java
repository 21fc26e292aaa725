package dev.furrow.model.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The naming strategies of one kind that a Spring application makes as beans: by an annotation on their class, or by a method. As Spring
 * Boot does it, such a bean is taken whatever the properties say.
 */
final class NamingBeans {
    private static final String BEAN = "org.springframework.context.annotation.Bean";
    private static final List<String> STEREOTYPES =
            List.of("org.springframework.stereotype.Component", "org.springframework.stereotype.Service");

    private final ProjectClasses project;
    private final String kind;
    private final List<Made> made = new ArrayList<>();

    /**
     * A bean.
     *
     * @param type the class that is known of it, which may be an interface
     * @param isKnown whether it is of exactly that class
     * @param maker the class, or its method, that makes it
     */
    private record Made(ClassFile type, boolean isKnown, String maker) {}

    /** Looks for beans of {@code kind}, an interface. */
    NamingBeans(ProjectClasses project, String kind) {
        this.project = project;
        this.kind = kind;
        for (ClassFile each : project.own()) {
            if (each.hasAny(STEREOTYPES)) {
                add(each.name(), true, each.name());
            }
            each.methods().stream()
                    .filter(method -> method.has(BEAN))
                    .forEach(method -> add(
                            method.returned(),
                            isNeverExtended(method.returned()),
                            each.name() + "." + method.name() + "()"));
        }
    }

    /** A method may return an anonymous class of the type that it declares. */
    private boolean isNeverExtended(String type) {
        return project.own().stream().noneMatch(each -> each.supertypes().contains(type));
    }

    private void add(String type, boolean isExact, String maker) {
        if (isOfKind(type, new HashSet<>())) {
            project.classFile(type).ifPresent(file -> made.add(new Made(file, isExact && !file.isAbstract(), maker)));
        }
    }

    private boolean isOfKind(String type, Set<String> seen) {
        return type.equals(kind)
                || (seen.add(type)
                        && project.classFile(type).map(ClassFile::supertypes).orElse(List.of()).stream()
                                .anyMatch(each -> isOfKind(each, seen)));
    }

    /** Gives {@code settings} the class of the only bean there is, if its file says which that is. */
    void addTo(UnitSettings settings, String setting) {
        only().ifPresent(bean -> settings.given(setting, bean.type().name(), "the bean of " + bean.maker()));
    }

    private Optional<Made> only() {
        return made.size() == 1 && made.get(0).isKnown() ? Optional.of(made.get(0)) : Optional.empty();
    }

    /** Returns a line for each bean that there is and that isn't taken, with the property that names its class. */
    List<String> passedOver(String property) {
        return only().isPresent()
                ? List.of()
                : made.stream()
                        .map(bean -> "the bean of " + bean.maker()
                                + " isn't known without the application: name its class by " + property)
                        .toList();
    }
}

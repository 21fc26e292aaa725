package dev.furrow.model.jpa;

import dev.furrow.error.FurrowException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the wanted schema from entities, by the project's own provider, without a database. */
public final class EntityModels {
    /**
     * The oldest PostgreSQL that is supported: what is created for it is right on a newer one as well. Naming a version also keeps
     * EclipseLink from the platform whose identity columns no server takes.
     */
    private static final int POSTGRES = 14;

    private static final Object ONE_AT_A_TIME = new Object();

    private EntityModels() {}

    /** Returns what is created for the only unit that the project has. */
    public static EntityScript read(EntityClassPath path) {
        return read(path, "");
    }

    /**
     * Returns what is created for a unit. Only one is read at a time in a JVM, whose standard output is closed to the provider
     * meanwhile.
     *
     * @param unit a persistence unit's name, empty for the only one
     * @throws FurrowException if nothing is compiled, there is no provider, no such unit, or a mapping that the provider refuses
     */
    public static EntityScript read(EntityClassPath path, String unit) {
        Compiled.require(path);
        ProjectClasses project = new ProjectClasses(path);
        Provider first = Providers.of(project);
        EntityUnit entities = new EntityUnits(project, first).unit(unit);
        Provider provider = entities.provider().isEmpty() ? first : Providers.named(entities.provider());
        NoEntities.refuse(entities, project);
        UnitFolder folder = UnitFolder.write(path.workFolder(), entities, provider.className());
        synchronized (ONE_AT_A_TIME) {
            return read(entities, provider, folder, path);
        }
    }

    private static EntityScript read(EntityUnit unit, Provider provider, UnitFolder folder, EntityClassPath path) {
        try (ProviderSession session = new ProviderSession(folder, path.roots())) {
            String title = provider.title(session.calls());
            return new EntityScript(title, notes(unit), script(unit, provider, title, session.calls()));
        }
    }

    private static String script(EntityUnit unit, Provider provider, String title, PersistenceCalls calls) {
        try {
            String script = provider.script(calls, settings(unit));
            return script.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (InvocationTargetException e) {
            throw ProviderErrors.mapping(title, e.getTargetException());
        }
    }

    private static Map<String, Object> settings(EntityUnit unit) {
        Map<String, Object> settings = new HashMap<>(unit.settings().values());
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
        settings.put("jakarta.persistence.create-database-schemas", "true");
        settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        settings.put("jakarta.persistence.database-major-version", String.valueOf(POSTGRES));
        settings.put("jakarta.persistence.database-minor-version", "0");
        return settings;
    }

    private static List<String> notes(EntityUnit unit) {
        List<String> notes = new ArrayList<>(unit.notes());
        notes.addAll(unit.settings().described());
        return notes;
    }
}

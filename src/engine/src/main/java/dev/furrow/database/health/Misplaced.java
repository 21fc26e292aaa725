package dev.furrow.database.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What revisions made in another schema than the application's, with all that hangs on it.
 *
 * @param home the schema that it is in; empty if there is nothing
 * @param things in the order in which people read them
 * @param obstacles why moving it may break something, a line each; none mostly
 * @param remedy the statements that move all of it, for one transaction
 * @param afterwards what is left to do then, a line each; nothing mostly
 */
public record Misplaced(
        String home, List<Thing> things, List<String> obstacles, List<String> remedy, List<String> afterwards) {
    /** Nothing is misplaced. */
    public static final Misplaced NONE = new Misplaced("", List.of(), List.of(), List.of(), List.of());

    public Misplaced {
        things = List.copyOf(things);
        obstacles = List.copyOf(obstacles);
        remedy = List.copyOf(remedy);
        afterwards = List.copyOf(afterwards);
    }

    /**
     * One of them.
     *
     * @param kind what people call it, {@code table}
     * @param name without a schema; of a function with the types of its arguments
     */
    public record Thing(String kind, String name) {}

    public boolean isEmpty() {
        return things.isEmpty();
    }

    /** Returns the names of its tables. */
    public List<String> tables() {
        return things.stream()
                .filter(thing -> thing.kind().equals("table"))
                .map(Thing::name)
                .toList();
    }

    /** Returns a line for each kind: {@code tables jokes, users}. */
    public List<String> shown() {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        things.forEach(thing ->
                byKind.computeIfAbsent(thing.kind(), kind -> new ArrayList<>()).add(thing.name()));
        return byKind.entrySet().stream()
                .map(kind ->
                        kind.getKey() + (kind.getValue().size() == 1 ? " " : "s ") + String.join(", ", kind.getValue()))
                .toList();
    }
}

package dev.furrow.adopt;

import dev.furrow.revision.RevisionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each step of a replay did to the names of tables, or of tables and columns: which it made, and which it took away. */
final class NameTrail {
    private final Map<RevisionId, Set<String>> made = new HashMap<>();
    private final Map<RevisionId, Set<String>> dropped = new HashMap<>();
    private final Map<String, RevisionId> makers = new HashMap<>();
    private Set<RevisionId> rows = Set.of();
    private Set<String> names = Set.of();

    /** Takes down the next state; each is one step after the one before. */
    void passed(Set<RevisionId> rowsNow, Set<String> namesNow) {
        for (RevisionId id : rowsNow) {
            if (!rows.contains(id)) {
                made.put(id, without(namesNow, names));
                without(namesNow, names).forEach(name -> makers.put(name, id));
                dropped.put(id, without(names, namesNow));
            }
        }
        rows = rowsNow;
        names = namesNow;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Returns the step that made a thing or gave it its name, the last one that did; empty if none did. */
    Optional<RevisionId> maker(String name) {
        return Optional.ofNullable(makers.get(name));
    }

    /** Returns {@code before} as a step would leave it. */
    Set<String> after(RevisionId step, Set<String> before) {
        Set<String> after = new HashSet<>(before);
        after.removeAll(dropped.getOrDefault(step, Set.of()));
        after.addAll(made.getOrDefault(step, Set.of()));
        return after;
    }
}

package dev.furrow.adopt;

import dev.furrow.revision.RevisionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each step of a replay did to the tables: which it made, and which it took away. */
final class TableTrail {
    private final Map<RevisionId, Set<String>> made = new HashMap<>();
    private final Map<RevisionId, Set<String>> dropped = new HashMap<>();
    private final Map<String, RevisionId> makers = new HashMap<>();
    private Set<RevisionId> rows = Set.of();
    private Set<String> tables = Set.of();

    /** Takes down the next state; each is one step after the one before. */
    void passed(Set<RevisionId> rowsNow, Set<String> tablesNow) {
        for (RevisionId id : rowsNow) {
            if (!rows.contains(id)) {
                made.put(id, without(tablesNow, tables));
                without(tablesNow, tables).forEach(table -> makers.put(table, id));
                dropped.put(id, without(tables, tablesNow));
            }
        }
        rows = rowsNow;
        tables = tablesNow;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Returns the step that made a table or gave it its name, the last one that did; empty if none did. */
    Optional<RevisionId> maker(String table) {
        return Optional.ofNullable(makers.get(table));
    }

    /** Returns {@code before} as a step would leave it. */
    Set<String> after(RevisionId step, Set<String> before) {
        Set<String> after = new HashSet<>(before);
        after.removeAll(dropped.getOrDefault(step, Set.of()));
        after.addAll(made.getOrDefault(step, Set.of()));
        return after;
    }
}

package dev.furrow.sqlite.keys;

import dev.furrow.database.step.CandidateLines;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which statements of a step have to do with which tables: SQLite itself says of no broken key which one broke it. */
final class TouchedLines {
    private final List<Line> lines = new ArrayList<>();

    /**
     * A statement's line.
     *
     * @param tables names as {@link TableNames#key} has them
     * @param all whether it may be about any table
     */
    private record Line(Place place, Touch.Effect effect, Set<String> tables, boolean all) {
        boolean mayHaveBroken(SqliteOrphan orphan) {
            Touch.Effect other = orphan.isMismatch() ? Touch.Effect.ROWS : Touch.Effect.KEYS;
            return effect != other && isAbout(orphan);
        }

        private boolean isAbout(SqliteOrphan orphan) {
            return all
                    || tables.contains(TableNames.key(orphan.table()))
                    || tables.contains(TableNames.key(orphan.parent()));
        }
    }

    void clear() {
        lines.clear();
    }

    /** Hears of a statement that reaches these tables. */
    void add(Place place, Touch.Effect effect, Set<String> tables) {
        lines.add(new Line(place, effect, tables, false));
    }

    /** Hears that from here on these may be other names for what the lines before called by one of them. */
    void renamed(Set<String> names) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!Collections.disjoint(line.tables(), names)) {
                Set<String> all = new HashSet<>(line.tables());
                all.addAll(names);
                lines.set(i, new Line(line.place(), line.effect(), all, false));
            }
        }
    }

    /** Hears of a statement that may reach any table. */
    void addAny(Place place) {
        lines.add(new Line(place, Touch.Effect.BOTH, Set.of(), true));
    }

    /** Returns the lines that can have broken a key. */
    CandidateLines thatMayHaveBroken(SqliteOrphan orphan) {
        return CandidateLines.of(lines.stream()
                .filter(line -> line.mayHaveBroken(orphan))
                .map(Line::place)
                .toList());
    }
}

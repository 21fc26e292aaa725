package dev.furrow.adopt;

import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Reading;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.Schema;
import dev.furrow.schema.told.SchemaCounts;
import dev.furrow.scratch.ReplayedState;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Proves at which revision a database is: revisions are replayed, and the schema after each is held against the live one. Where
 * branches can be applied in part, what each revision did to the tables tells which combinations are worth a replay of their own. What
 * another tool wrote down is no proof; it is told with it.
 */
public final class Detection {
    private final Set<RevisionId> recorded;
    private final Schema live;
    private final Set<String> liveColumns;
    private final Map<String, Integer> liveTables = new TreeMap<>();
    private final RevisionGraph graph;
    private final RevisionReplay replay;
    private final ToolWords tools;
    private final List<Set<RevisionId>> fits = new ArrayList<>();
    private final NameTrail trail = new NameTrail();
    private final Map<Set<RevisionId>, List<Difference>> compared = new HashMap<>();
    private final Set<Set<RevisionId>> nearest = new LinkedHashSet<>();
    private final Map<Set<RevisionId>, Integer> narrower = new LinkedHashMap<>();
    private Distance least = Distance.FARTHEST;
    private boolean isCut;

    /** Looks for the schema of an application among what its revisions make. */
    public Detection(Deployment deployment, RevisionScripts scripts, RevisionReplay replay) {
        this.recorded = new Reading(deployment).answer(ApplicationDatabase::heads);
        ApplicationSchema.WithColumns read = ApplicationSchema.readWithColumns(deployment, scripts);
        this.live = read.schema();
        this.liveColumns = read.columns();
        this.graph = scripts.graph();
        this.replay = replay;
        this.tools = ToolWords.read(deployment, graph);
        live.tables()
                .forEach(table ->
                        liveTables.put(table.name().name(), table.columns().size()));
    }

    /**
     * How far a state is from the live schema, by names alone.
     *
     * @param tables how many tables one has and the other hasn't
     * @param columns the same of columns, where the tables are the same
     */
    private record Distance(int tables, int columns) implements Comparable<Distance> {
        static final Distance NONE = new Distance(0, 0);
        static final Distance FARTHEST = new Distance(Integer.MAX_VALUE, 0);

        @Override
        public int compareTo(Distance other) {
            return tables == other.tables
                    ? Integer.compare(columns, other.columns)
                    : Integer.compare(tables, other.tables);
        }
    }

    /** Replays all revisions, perhaps some combinations of branches besides. */
    public Proof proof() {
        replay.walk(graph.headIds(), this::reached);
        if (fits.isEmpty()) {
            measureNarrower();
            combinations().forEach(this::combine);
        }
        return fits.isEmpty() ? nearest() : proof(Set.of(), List.of());
    }

    /** Returns those that leave the live tables; where they are too many, of them those that leave the live columns. */
    private List<Set<RevisionId>> combinations() {
        Combinations byTables = new Combinations(graph, trail);
        List<Set<RevisionId>> found = byTables.of(liveTables.keySet());
        if (!byTables.isCut()) {
            return found;
        }
        NameTrail columns = new NameTrail();
        replay.walk(graph.headIds(), (rows, state) -> columns.passed(rows, state.columns(state.tables())));
        Combinations byColumns = new Combinations(graph, columns);
        List<Set<RevisionId>> fewer = byColumns.of(liveColumns);
        isCut = byColumns.isCut();
        return fewer;
    }

    /** A combination has the live tables; how near its columns are only its differences tell. */
    private void combine(Set<RevisionId> rows) {
        compare(rows, replay.schema(rows));
        keep(rows, least.tables() == 0 ? least : Distance.NONE);
    }

    /**
     * A schema is read whole only where the names in it are those of the live one, and the names of columns only where there may be enough of
     * them: of a long history's states these are few.
     */
    private void reached(Set<RevisionId> rows, ReplayedState state) {
        Map<String, Integer> most = state.mostColumns();
        Set<String> tables = most.keySet();
        trail.passed(rows, tables);
        int apart = apart(tables, liveTables.keySet());
        if (apart > 0) {
            keep(rows, new Distance(apart, 0));
        } else if (lacking(most) > 0) {
            narrower.put(rows, lacking(most));
        } else {
            measured(rows, state, tables);
        }
    }

    /** Returns how many columns are missing at least. */
    private int lacking(Map<String, Integer> most) {
        int lacking = 0;
        for (Map.Entry<String, Integer> table : most.entrySet()) {
            lacking += Math.max(0, liveTables.getOrDefault(table.getKey(), 0) - table.getValue());
        }
        return lacking;
    }

    private void measured(Set<RevisionId> rows, ReplayedState state, Set<String> tables) {
        Distance distance = new Distance(0, apart(state.columns(tables), liveColumns));
        if (distance.equals(Distance.NONE)) {
            compare(rows, state.schema());
        }
        keep(rows, distance);
    }

    /**
     * Those that lack columns fit nowhere; how far they are is asked only where that tells which one is the nearest: of those that lack the
     * fewest first, then of the few that may be nearer all the same.
     */
    private void measureNarrower() {
        narrower.values().stream().min(Integer::compare).ifPresent(fewest -> {
            measureLacking(fewest);
            measureLacking(Integer.MAX_VALUE);
        });
    }

    private void measureLacking(int atMost) {
        Set<Set<RevisionId>> asked = new HashSet<>();
        narrower.forEach((rows, lacking) -> {
            if (lacking <= atMost && new Distance(0, lacking).compareTo(least) <= 0) {
                asked.add(rows);
            }
        });
        narrower.keySet().removeAll(asked);
        if (!asked.isEmpty()) {
            replay.walk(graph.headIds(), (rows, state) -> {
                if (asked.contains(rows)) {
                    measured(rows, state, state.tables());
                }
            });
        }
    }

    private static int apart(Set<String> one, Set<String> other) {
        int apart = 0;
        for (String name : one) {
            apart += other.contains(name) ? 0 : 1;
        }
        for (String name : other) {
            apart += one.contains(name) ? 0 : 1;
        }
        return apart;
    }

    private void keep(Set<RevisionId> rows, Distance distance) {
        int order = distance.compareTo(least);
        if (order < 0) {
            nearest.clear();
            least = distance;
        }
        if (order <= 0) {
            nearest.add(rows);
        }
    }

    private void compare(Set<RevisionId> rows, Schema schema) {
        List<Difference> differences = Comparison.of(schema, live).differences();
        compared.put(rows, differences);
        if (differences.isEmpty()) {
            fits.add(rows);
        }
    }

    private Proof nearest() {
        Set<Set<RevisionId>> open = new HashSet<>(nearest);
        open.removeAll(compared.keySet());
        if (open.size() == 1) {
            open.forEach(rows -> compare(rows, replay.schema(rows)));
        } else if (!open.isEmpty()) {
            replay.walk(graph.headIds(), (rows, state) -> {
                if (open.contains(rows)) {
                    compare(rows, state.schema());
                }
            });
        }
        Set<RevisionId> rows = nearest.stream()
                .min(Comparator.comparing(each -> differences(each).size()))
                .orElse(Set.of());
        return proof(rows, differences(rows));
    }

    private List<Difference> differences(Set<RevisionId> rows) {
        return compared.getOrDefault(rows, List.of());
    }

    private Proof proof(Set<RevisionId> rows, List<Difference> differences) {
        return new Proof(fits, rows, differences, SchemaCounts.of(live), isCut, tools.on(fits), recorded);
    }
}

package dev.furrow.adopt;

import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.Schema;
import dev.furrow.schema.told.SchemaCounts;
import dev.furrow.scratch.ReplayedState;
import dev.furrow.scratch.RevisionReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proves at which revision a database is: revisions are replayed, and the schema after each is held against the live one. Where
 * branches can be applied in part, what each revision did to the tables tells which combinations are worth a replay of their own.
 */
public final class Detection {
    private final Schema live;
    private final Set<String> liveTables = new TreeSet<>();
    private final RevisionGraph graph;
    private final RevisionReplay replay;
    private final List<Set<RevisionId>> fits = new ArrayList<>();
    private final TableTrail trail = new TableTrail();
    private Nearest nearest = Nearest.NOWHERE;
    private boolean isCut;

    /** Looks for {@code live} among what the revisions of {@code graph} make. */
    public Detection(Schema live, RevisionGraph graph, RevisionReplay replay) {
        this.live = live;
        this.graph = graph;
        this.replay = replay;
        live.tables().forEach(table -> liveTables.add(table.name().name()));
    }

    /**
     * What comes closest so far.
     *
     * @param apart how many tables one has and the other hasn't
     * @param differences null while nobody has looked closer
     */
    private record Nearest(
            Set<RevisionId> rows, int apart, @Nullable List<Difference> differences) {
        static final Nearest NOWHERE = new Nearest(Set.of(), Integer.MAX_VALUE, null);

        boolean isCloserThan(Nearest other) {
            if (apart != other.apart) {
                return apart < other.apart;
            }
            return differences != null && (other.differences == null || differences.size() < other.differences.size());
        }
    }

    /** Replays all revisions, perhaps some combinations of branches besides. */
    public Proof proof() {
        Set<RevisionId> heads = new TreeSet<>();
        graph.heads().forEach(head -> heads.add(head.id()));
        replay.walk(heads, this::reached);
        if (fits.isEmpty()) {
            Combinations combinations = new Combinations(graph, trail);
            for (Set<RevisionId> rows : combinations.of(liveTables)) {
                compare(rows, 0, replay.schema(rows));
            }
            isCut = combinations.isCut();
        }
        return fits.isEmpty() ? nearest() : proof(Set.of(), List.of());
    }

    private void reached(Set<RevisionId> rows, ReplayedState state) {
        Set<String> tables = state.tables();
        trail.passed(rows, tables);
        int apart = apart(tables);
        if (apart == 0) {
            compare(rows, apart, state.schema());
        } else {
            keep(new Nearest(rows, apart, null));
        }
    }

    private int apart(Set<String> tables) {
        int apart = 0;
        for (String table : tables) {
            apart += liveTables.contains(table) ? 0 : 1;
        }
        for (String table : liveTables) {
            apart += tables.contains(table) ? 0 : 1;
        }
        return apart;
    }

    private void compare(Set<RevisionId> rows, int apart, Schema schema) {
        List<Difference> differences = Comparison.of(schema, live).differences();
        if (differences.isEmpty()) {
            fits.add(rows);
        }
        keep(new Nearest(rows, apart, differences));
    }

    private void keep(Nearest candidate) {
        nearest = candidate.isCloserThan(nearest) ? candidate : nearest;
    }

    private Proof nearest() {
        List<Difference> differences = nearest.differences();
        return proof(
                nearest.rows(),
                differences != null
                        ? differences
                        : Comparison.of(replay.schema(nearest.rows()), live).differences());
    }

    private Proof proof(Set<RevisionId> rows, List<Difference> differences) {
        return new Proof(fits, rows, differences, SchemaCounts.of(live), isCut);
    }
}

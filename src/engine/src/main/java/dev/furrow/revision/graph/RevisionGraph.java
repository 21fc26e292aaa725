package dev.furrow.revision.graph;

import dev.furrow.revision.Plan;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.SeveralHeadsException;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.target.Anchor;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All revisions and what comes before what. Lists are in the order in which their revisions would run: parents and
 * dependencies before what needs them; of those that could run next the one created first, then the smaller id.
 *
 * <p>Targets mean what they mean in Alembic. Everything is linear in the size of the graph, and nothing recurses.
 */
public final class RevisionGraph {
    private final Nodes nodes;
    private final RevisionNames names;

    RevisionGraph(Nodes nodes, RevisionNames names) {
        this.nodes = nodes;
        this.names = names;
    }

    /**
     * Ties revisions together.
     *
     * @throws dev.furrow.error.FurrowException if they are no graph: a parent or a dependency is missing, an id or a label is
     *     used twice, or some need each other in a cycle
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return GraphBuilder.build(revisions);
    }

    /** Returns how many revisions there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns whether there is no revision at all. */
    public boolean isEmpty() {
        return nodes.size() == 0;
    }

    /** Returns whether a script defines {@code id}. */
    public boolean contains(RevisionId id) {
        return find(id).isPresent();
    }

    /** Returns the revision with this id, if a script defines it. */
    public Optional<Revision> find(RevisionId id) {
        Optional<Node> node = names.exactly(id.value());
        return node.isPresent() && node.get().id().equals(id) ? Optional.of(node.get().revision) : Optional.empty();
    }

    /**
     * Returns the revision with this id.
     *
     * @throws IllegalArgumentException if no script defines it
     */
    public Revision revision(RevisionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no revision " + id));
    }

    /** Returns all revisions, in the order in which they would run. */
    public List<Revision> revisions() {
        List<Revision> all = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            all.add(node.revision);
        }
        return all;
    }

    /** Returns the revisions that are nobody's parent. */
    public List<Revision> heads() {
        return GraphReport.revisions(nodes.heads());
    }

    /** Returns their ids: the version rows of a database to which everything was applied. */
    public SortedSet<RevisionId> headIds() {
        return heads().stream().map(Revision::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the revisions that have no parent. */
    public List<Revision> bases() {
        return GraphReport.revisions(nodes.bases());
    }

    /**
     * Returns the revisions that lead from {@code applied} up to {@code target}. Empty when the database is already there, or
     * beyond.
     *
     * @param applied the version rows; empty for a database that has none
     * @throws UnknownRevisionException if {@code applied} names a revision that no script has
     * @throws SeveralHeadsException if the target means one head and there are several
     */
    public Plan upgrade(Set<RevisionId> applied, Target target) {
        return new Upgrade(nodes, names, currentOf(applied)).to(target);
    }

    /**
     * Returns the revisions to undo so that {@code target} is the last applied one of its line, children before parents. What
     * depends on an undone revision is undone too; other lines stay.
     *
     * @param applied the version rows; empty for a database that has none
     * @throws UnknownRevisionException if {@code applied} names a revision that no script has
     */
    public Plan downgrade(Set<RevisionId> applied, Target target) {
        return new Downgrade(nodes, names, currentOf(applied)).to(target);
    }

    /**
     * Returns what has to change in the version table so that it names {@code target}, with nothing run.
     *
     * @param applied the version rows; empty for a database that has none, or to purge what it has
     * @throws UnknownRevisionException if {@code applied} names a revision that no script has
     */
    public StampPlan stamp(Set<RevisionId> applied, Target target) {
        return new Stamp(nodes, names, currentOf(applied)).to(target);
    }

    /**
     * Returns the revisions that a database has whose version rows are {@code rows}, parents before children.
     *
     * @throws UnknownRevisionException if {@code rows} names a revision that no script has
     */
    public List<Revision> applied(Set<RevisionId> rows) {
        BitSet applied = currentOf(rows).applied();
        List<Revision> revisions = new ArrayList<>(applied.cardinality());
        for (int i = applied.nextSetBit(0); i >= 0; i = applied.nextSetBit(i + 1)) {
            revisions.add(nodes.get(i).revision);
        }
        return revisions;
    }

    /**
     * Returns the version rows of a database at {@code target}: where a script for {@code from:to} begins. Empty for base.
     *
     * @throws dev.furrow.error.FurrowException if the target counts from where a database is
     */
    public Set<RevisionId> rowsAt(Target target) {
        for (Point point : target.points()) {
            if (point.anchor() == Anchor.CURRENT) {
                throw TargetErrors.noDatabase(point);
            }
        }
        return stamp(Set.of(), target).to();
    }

    /**
     * Refuses what an upgrade to a target would refuse wherever the database is: a name that no script has, one head where there are
     * several. Of a target that counts from where a database is nothing is known here.
     */
    public void requireUpgradable(Target target) {
        boolean isKnown = target.points().stream().noneMatch(point -> point.anchor() == Anchor.CURRENT);
        if (isKnown) {
            upgrade(Set.of(), target);
        }
    }

    /**
     * Returns what is left of the version rows {@code applied} when {@code undone}, one of them, is undone.
     *
     * @throws UnknownRevisionException if {@code applied} names a revision that no script has
     */
    public Set<RevisionId> rowsWithout(RevisionId undone, Set<RevisionId> applied) {
        VersionRows rows = new VersionRows(nodes, currentOf(applied));
        names.exactly(undone.value()).ifPresent(rows::down);
        return rows.ids();
    }

    /**
     * Returns what a new revision would follow; nothing for base, and where there is no revision.
     *
     * @throws SeveralHeadsException if the target means one head and there are several
     */
    public List<RevisionView> continued(Target target) {
        return views(new Continuation(nodes, names, Goal.REVISION).of(target));
    }

    /** Returns what a merge of {@code target} would follow. */
    public List<RevisionView> merged(Target target) {
        return views(new Continuation(nodes, names, Goal.MERGE).of(target));
    }

    private List<RevisionView> views(List<Node> shown) {
        return new GraphReport(nodes, currentOf(Set.of())).views(shown);
    }

    /** Returns what lies in a range, newest first. */
    public List<RevisionView> history(RevisionRange range, Set<RevisionId> applied) {
        DatabasePosition current = currentOf(applied);
        return new GraphReport(nodes, current).downwards(new HistoryRange(nodes, names, current).of(range));
    }

    /** Returns what {@code target} names; nothing for base. */
    public List<RevisionView> show(Target target, Set<RevisionId> applied) {
        DatabasePosition current = currentOf(applied);
        Resolver resolver = new Resolver(new Lookup(nodes, names, Goal.SHOW), current);
        return new GraphReport(nodes, current).views(resolver.all(target));
    }

    /** Returns all revisions, in the order in which they would run. */
    public List<RevisionView> views(Set<RevisionId> applied) {
        return new GraphReport(nodes, currentOf(applied)).views(nodes);
    }

    /**
     * Returns the applied revisions that end a line: those that the version rows name, and those on other branches that are
     * applied only because one of the former depends on them.
     */
    public List<RevisionView> current(Set<RevisionId> applied) {
        DatabasePosition current = currentOf(applied);
        return new GraphReport(nodes, current).views(current.tips());
    }

    private DatabasePosition currentOf(Set<RevisionId> applied) {
        return DatabasePosition.of(nodes, names, applied);
    }
}

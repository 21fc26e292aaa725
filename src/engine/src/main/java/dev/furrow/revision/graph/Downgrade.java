package dev.furrow.revision.graph;

import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Anchor;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans downgrades, as Alembic's {@code RevisionMap._collect_downgrade_revisions} does. */
final class Downgrade {
    private final Nodes nodes;
    private final DatabasePosition current;
    private final Lookup lookup;
    private final Resolver resolver;

    Downgrade(Nodes nodes, RevisionNames names, DatabasePosition current) {
        this.nodes = nodes;
        this.current = current;
        this.lookup = new Lookup(nodes, names, Goal.DOWNGRADE);
        this.resolver = new Resolver(lookup, current);
    }

    Plan to(Target target) {
        if (target.points().size() > 1) {
            throw TargetErrors.oneTargetOnly(target);
        }
        Point point = target.points().get(0);
        if (point.anchor() == Anchor.CURRENT && !point.relative()) {
            return run(new BitSet());
        }
        return run(dropped(point, bottom(point)));
    }

    /** Returns the revision that is to stay as the last of its line; empty for base. */
    private Optional<Node> bottom(Point point) {
        if (point.isFromCurrent() && point.steps() >= 0) {
            throw TargetErrors.wrongWay(point, Direction.DOWN);
        }
        if (point.relative()) {
            return resolver.steps(point);
        }
        return switch (point.anchor()) {
            case HEAD, HEADS -> lookup.head(point);
            case NAMED -> Optional.of(lookup.named(point.name()));
            case BASE, CURRENT -> Optional.empty();
        };
    }

    private BitSet dropped(Point point, Optional<Node> bottom) {
        BitSet dropped = nodes.descendants(Nodes.set(roots(point, bottom)), Edges.ALL);
        dropped.and(current.applied());
        if (bottom.isPresent() && dropped.isEmpty() && !current.rows().get(bottom.get().index)) {
            throw TargetErrors.notApplied(bottom.get(), current.applied());
        }
        return dropped;
    }

    /** Returns the lowest revisions to undo. Where several follow the target, the branch says which of them is meant. */
    private List<Node> roots(Point point, Optional<Node> bottom) {
        List<Node> roots = bottom.isPresent() ? bottom.get().children : lookup.bases();
        Optional<Node> branch = branch(point);
        if (branch.isEmpty() || roots.size() < 2) {
            return roots;
        }
        BitSet below = nodes.ancestors(Nodes.set(List.of(branch.get())), Edges.PARENTS);
        List<Node> meant = Lookup.within(roots, below);
        if (meant.isEmpty()) {
            throw TargetErrors.nothingOnBranch(point, bottom, roots);
        }
        return meant;
    }

    private Optional<Node> branch(Point point) {
        if (point.hasBranch()) {
            return Optional.of(lookup.branch(point));
        }
        return point.isFromCurrent() ? resolver.firstOf(point) : Optional.empty();
    }

    private Plan run(BitSet dropped) {
        VersionRows rows = new VersionRows(nodes, current);
        Set<RevisionId> from = rows.ids();
        List<Step> steps = new ArrayList<>(dropped.cardinality());
        for (int i = dropped.length() - 1; i >= 0; i = dropped.previousSetBit(i - 1)) {
            steps.add(rows.down(nodes.get(i)));
        }
        return new Plan(Direction.DOWN, steps, from, rows.ids());
    }
}

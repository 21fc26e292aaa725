package dev.furrow.revision.graph;

import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Plans upgrades, as Alembic's {@code RevisionMap._collect_upgrade_revisions} does. */
final class Upgrade {
    private final Nodes nodes;
    private final DatabasePosition current;
    private final Resolver resolver;

    Upgrade(Nodes nodes, RevisionNames names, DatabasePosition current) {
        this.nodes = nodes;
        this.current = current;
        this.resolver = new Resolver(new Lookup(nodes, names, Goal.UPGRADE), current);
    }

    Plan to(Target target) {
        current.requireApart();
        for (Point point : target.points()) {
            requireUpwards(point);
        }
        List<Node> named = resolver.all(target);
        current.requireApart(target, named);
        BitSet needed = nodes.ancestors(Nodes.set(named), Edges.ALL);
        needed.andNot(current.applied());
        return run(needed);
    }

    private void requireUpwards(Point point) {
        if (point.isFromCurrent() && point.steps() <= 0) {
            throw TargetErrors.wrongWay(point, Direction.UP);
        }
        if (point.relative() && point.steps() <= 0 && resolver.steps(point).isEmpty()) {
            throw TargetErrors.upToBase(point);
        }
    }

    private Plan run(BitSet needed) {
        VersionRows rows = new VersionRows(nodes, current);
        Set<RevisionId> from = rows.ids();
        List<Step> steps = new ArrayList<>(needed.cardinality());
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            steps.add(rows.up(nodes.get(i)));
        }
        return new Plan(Direction.UP, steps, from, rows.ids());
    }
}

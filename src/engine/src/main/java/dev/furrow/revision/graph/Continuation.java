package dev.furrow.revision.graph;

import dev.furrow.revision.target.Anchor;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a new revision follows. There is no database: a target can't count from where one is. */
final class Continuation {
    private final Lookup lookup;
    private final Resolver resolver;

    Continuation(Nodes nodes, RevisionNames names, Goal goal) {
        this.lookup = new Lookup(nodes, names, goal);
        this.resolver = new Resolver(lookup, DatabasePosition.of(nodes, names, Set.of()));
    }

    List<Node> of(Target target) {
        Set<Node> all = new LinkedHashSet<>();
        for (Point point : target.points()) {
            if (point.anchor() == Anchor.CURRENT) {
                throw TargetErrors.withoutDatabase(point, lookup.goal());
            }
            // What a dependency alone leads beyond is a head still, and has to be merged like the others.
            boolean allHeads = point.anchor() == Anchor.HEADS && !point.relative();
            all.addAll(allHeads ? lookup.heads(point) : resolver.all(point));
        }
        return new ArrayList<>(all);
    }
}

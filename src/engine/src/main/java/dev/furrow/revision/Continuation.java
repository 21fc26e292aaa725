package dev.furrow.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a new revision follows. There is no database: a target can't count from where one is. */
final class Continuation {
    private final Lookup lookup;
    private final Resolver resolver;

    Continuation(Nodes nodes, Names names, Goal goal) {
        this.lookup = new Lookup(nodes, names, goal);
        this.resolver = new Resolver(lookup, Current.of(nodes, names, Set.of()));
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

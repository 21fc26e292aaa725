package dev.furrow.adopt;

import dev.furrow.journal.Heads;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sets of revisions that can be applied together where branches are applied in part, and would leave certain tables. */
final class Combinations {
    /** So many sets are looked at, and so many replayed: graphs of many short branches have more than anybody could wait for. */
    private static final int LOOKED_AT = 20_000;

    private static final int REPLAYED = 20;

    private final RevisionGraph graph;
    private final NameTrail trail;
    private final List<RevisionId> order = new ArrayList<>();
    private final Map<RevisionId, Set<RevisionId>> needed = new HashMap<>();
    private final Set<Set<RevisionId>> found = new LinkedHashSet<>();
    private Set<String> wanted = Set.of();
    private int left = LOOKED_AT;
    private boolean isCut;

    Combinations(RevisionGraph graph, NameTrail trail) {
        this.graph = graph;
        this.trail = trail;
    }

    /** Returns the version rows of such sets, the largest first; none where there are no branches. */
    List<Set<RevisionId>> of(Set<String> tables) {
        List<RevisionView> views = graph.views(Set.of());
        if (views.stream().noneMatch(RevisionView::isBranchPoint)
                && graph.bases().size() < 2) {
            return List.of();
        }
        wanted = tables;
        for (RevisionView view : views) {
            order.add(view.id());
            needed.put(view.id(), before(view.id()));
        }
        look(0, new LinkedHashSet<>(), Set.of());
        return List.copyOf(found);
    }

    /** Returns whether some were left out, since nobody could wait for all. */
    boolean isCut() {
        return isCut;
    }

    private Set<RevisionId> before(RevisionId id) {
        Set<RevisionId> before = new LinkedHashSet<>();
        for (Revision revision : graph.applied(Set.of(id))) {
            before.add(revision.id());
        }
        before.remove(id);
        return before;
    }

    private void look(int at, Set<RevisionId> applied, Set<String> tables) {
        if (left-- <= 0 || found.size() == REPLAYED) {
            isCut = true;
            return;
        }
        if (at == order.size()) {
            if (tables.equals(wanted) && !applied.isEmpty()) {
                found.add(graph.rowsAt(Target.parse(Heads.target(tips(applied)))));
            }
            return;
        }
        RevisionId next = order.get(at);
        if (applied.containsAll(needed.getOrDefault(next, Set.of()))) {
            Set<RevisionId> with = new LinkedHashSet<>(applied);
            with.add(next);
            look(at + 1, with, trail.after(next, tables));
        }
        look(at + 1, applied, tables);
    }

    private Set<RevisionId> tips(Set<RevisionId> applied) {
        Set<RevisionId> tips = new LinkedHashSet<>(applied);
        applied.forEach(id -> tips.removeAll(needed.getOrDefault(id, Set.of())));
        return tips;
    }
}

package dev.furrow.revision.graph;

import dev.furrow.error.Advice;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.SeveralHeadsException;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Several heads where one was meant, and the ways out. */
final class HeadsInDoubt {
    private static final int COMPARED = 20;

    private final Nodes nodes;
    private final List<Node> heads;

    /** Takes at least two heads. */
    HeadsInDoubt(Nodes nodes, List<Node> heads) {
        this.nodes = nodes;
        this.heads = new ArrayList<>(heads);
        this.heads.sort(Comparator.comparing(Node::id));
    }

    SeveralHeadsException error(Point point, Goal goal) {
        List<String> titles = new ArrayList<>();
        List<RevisionId> ids = new ArrayList<>();
        for (Node head : heads) {
            titles.add(head.revision.title());
            ids.add(head.id());
        }
        String what = "\"" + point + "\" could be " + Wording.list(titles, "or") + fork();
        return new SeveralHeadsException(what, ids, waysOut(point, goal));
    }

    private List<Advice> waysOut(Point point, Goal goal) {
        String heads = point.hasBranch() ? point.branch() + "@heads" : "heads";
        List<Advice> ways = new ArrayList<>();
        Advice.RunGoal merge = Advice.run("Merge them:", "migrate:merge").with("message", "...");
        ways.add(point.hasBranch() ? merge.with("to", heads) : merge);
        if (goal == Goal.UPGRADE || goal == Goal.STAMP) {
            ways.add(goal.to("Take them all:", heads));
        }
        ways.add(goal.to("Or take one:", nameOf(this.heads.get(0))));
        return ways;
    }

    /** Returns {@code label@head} where a label singles the head out, else the id. */
    private String nameOf(Node head) {
        BitSet below = nodes.ancestors(Nodes.set(List.of(head)), Edges.PARENTS);
        for (int i = below.length() - 1; i >= 0; i = below.previousSetBit(i - 1)) {
            for (String label : nodes.get(i).revision.labels()) {
                if (headsAbove(nodes.get(i)) == 1) {
                    return label + "@head";
                }
            }
        }
        return head.id().value();
    }

    private int headsAbove(Node node) {
        BitSet above = nodes.lineage(Nodes.set(List.of(node)), Edges.PARENTS);
        return Lookup.within(heads, above).size();
    }

    /** Says where the lines of the heads part, if they have a revision in common. */
    private String fork() {
        if (heads.size() > COMPARED) {
            return "";
        }
        BitSet common = nodes.ancestors(Nodes.set(heads.subList(0, 1)), Edges.PARENTS);
        for (Node head : heads) {
            common.and(nodes.ancestors(Nodes.set(List.of(head)), Edges.PARENTS));
        }
        if (common.isEmpty()) {
            return "";
        }
        String all = heads.size() == 2 ? "both" : "all";
        return ": " + all + " follow " + nodes.get(common.length() - 1).revision.id();
    }
}

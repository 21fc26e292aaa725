package dev.furrow.revision.graph;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Direction;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Why a target can't be where a command goes, in words. */
final class TargetErrors {
    private static final Advice SEE_WHAT_THERE_IS = Advice.run("See what there is:", "migrate:history");

    private TargetErrors() {}

    static FurrowException unknown(String name, RevisionNames names) {
        return new FurrowException(Diagnostic.of("no script has the id or label \"" + name + "\"")
                .advising(names.didYouMean(name))
                .advising(SEE_WHAT_THERE_IS));
    }

    static FurrowException ambiguousBeginning(String beginning, List<Node> found) {
        return new FurrowException(
                "several revisions begin with \"" + beginning + "\": " + titles(found, "and"),
                Advice.say("Type one letter more than they have in common."));
    }

    static FurrowException notOnBranch(Node node, Point point) {
        return new FurrowException(
                "\"" + point + "\": revision " + node.revision.title() + " is not on the branch " + point.branch(),
                Advice.run("See which branch is where:", "migrate:history").with("verbose"));
    }

    static FurrowException tooFar(Point point, Optional<Node> start, int missing) {
        int wanted = Math.abs(point.steps());
        int there = wanted - missing;
        String from = start.isPresent() ? start.get().revision.title() : "base";
        String how = point.steps() > 0 ? "follow" : "lead";
        String where = (there == 0 ? "nothing " : there + " ")
                + how
                + (there > 1 ? " " : "s ")
                + (point.steps() > 0 ? from + onBranch(point) : "down from " + from);
        return new FurrowException(
                "\"" + point + "\" goes too far: it asks for " + Wording.count(wanted, "revision") + ", and " + where,
                SEE_WHAT_THERE_IS);
    }

    private static String onBranch(Point point) {
        return point.hasBranch() ? " on the branch " + point.branch() : "";
    }

    static FurrowException forkAhead(Point point, Optional<Node> from, List<Node> next, Goal goal) {
        String start = from.isPresent() ? from.get().revision.title() : "base";
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + start + " is followed by " + titles(next, "and"),
                goal.to("Take one:", next.get(0).id()));
    }

    static FurrowException mergeBelow(Point point, Node merge, Goal goal) {
        List<Node> parents = List.of(merge.parents);
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + merge.revision.title() + " is a merge of "
                        + titles(parents, "and"),
                goal.to("Take one:", parents.get(0).id()));
    }

    static FurrowException severalCurrent(Point point, List<Node> rows, Goal goal) {
        return new FurrowException(
                "\"" + point + "\" is ambiguous: the database is at " + titles(rows, "and"),
                goal.to("Take one:", rows.get(0).id() + "@" + steps(point)));
    }

    private static String steps(Point point) {
        return (point.steps() > 0 ? "+" : "") + point.steps();
    }

    static FurrowException nothingCurrent(Point point) {
        String where = point.hasBranch()
                ? "nothing of the branch " + point.branch() + " is applied"
                : "the database is at base";
        return new FurrowException(
                "\"" + point + "\" goes too far: " + where, Advice.run("See where it is:", "migrate:current"));
    }

    static FurrowException wrongWay(Point point, Direction direction) {
        if (point.steps() == 0) {
            return new FurrowException("\"" + point + "\" goes nowhere");
        }
        boolean up = direction == Direction.UP;
        String what =
                "\"" + point + "\" goes " + (up ? "down, and an upgrade goes up" : "up, and a downgrade goes down");
        return new FurrowException(what, (up ? Goal.DOWNGRADE : Goal.UPGRADE).to("Instead:", point));
    }

    static FurrowException upToBase(Point point) {
        return new FurrowException(
                "\"" + point + "\" is base, and an upgrade goes up", Goal.DOWNGRADE.to("To undo everything:", "base"));
    }

    static FurrowException rowsOverlap(Node lower, Node upper) {
        return new FurrowException(
                "the version table names " + upper.id() + " and also " + lower.id() + ", which that includes",
                Goal.STAMP.to("Leave only the former:", upper.id()));
    }

    static FurrowException targetsOverlap(Target target, Node lower, Node upper) {
        return new FurrowException(
                "\"" + target + "\" names " + upper.revision.title() + " and also " + lower.revision.title()
                        + ", which that includes",
                Goal.UPGRADE.to("Name only the former:", upper.id()));
    }

    static FurrowException oneTargetOnly(Target target) {
        return new FurrowException(
                "a downgrade goes to one target, and \"" + target + "\" names several",
                Advice.say("Run one downgrade after the other."));
    }

    static FurrowException notApplied(Node node, BitSet applied) {
        String why = applied.get(node.index) ? "nothing that follows it on its line is applied" : "it is not applied";
        return new FurrowException(
                "a downgrade can't go to " + node.revision.title() + ": " + why,
                Advice.run("See where the database is:", "migrate:current"));
    }

    static FurrowException nothingOnBranch(Point point, Optional<Node> bottom, List<Node> roots) {
        String from = bottom.isPresent() ? bottom.get().revision.title() : "base";
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + from + " is followed by " + titles(roots, "and")
                        + ", and none of them leads to where the branch " + point.branch() + " begins",
                Goal.DOWNGRADE.to(
                        "Name the one to undo in place of the branch:",
                        roots.get(0).id() + "@"
                                + (bottom.isPresent() ? bottom.get().id() : "base")));
    }

    static FurrowException noDatabase(Point point) {
        return new FurrowException(
                "\"" + point + "\" counts from where a database is, and a script is written without one",
                Advice.set("Name where the script begins:", "to", "<revision>:head"));
    }

    static FurrowException withoutDatabase(Point point, Goal goal) {
        return new FurrowException(
                "\"" + point + "\" counts from where a database is, and a new revision belongs to none",
                goal.to("Name what it follows:", "head"));
    }

    static FurrowException notARange(RevisionRange range, Node stray) {
        return new FurrowException(
                "\"" + range + "\" is no range: " + stray.revision.title() + " is not below its upper end",
                SEE_WHAT_THERE_IS);
    }

    /** Returns the titles as a list in a sentence. */
    static String titles(List<Node> nodes, String conjunction) {
        List<String> titles = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            titles.add(node.revision.title());
        }
        return Wording.list(titles, conjunction);
    }
}

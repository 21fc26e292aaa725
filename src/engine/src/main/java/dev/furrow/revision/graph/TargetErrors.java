package dev.furrow.revision.graph;

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
    private TargetErrors() {}

    static FurrowException unknown(String name, RevisionNames names) {
        List<String> more = new ArrayList<>(names.didYouMean(name));
        more.add("See what there is:  mvn migrate:history");
        return new FurrowException("no script has the id or label \"" + name + "\"", more);
    }

    static FurrowException ambiguousBeginning(String beginning, List<Node> found) {
        return new FurrowException(
                "several revisions begin with \"" + beginning + "\": " + titles(found, "and"),
                List.of("Type one letter more than they have in common."));
    }

    static FurrowException notOnBranch(Node node, Point point) {
        return new FurrowException(
                "\"" + point + "\": revision " + node.revision.title() + " is not on the branch " + point.branch(),
                List.of("See which branch is where:  mvn migrate:history -Dfurrow.verbose"));
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
                List.of("See what there is:  mvn migrate:history"));
    }

    private static String onBranch(Point point) {
        return point.hasBranch() ? " on the branch " + point.branch() : "";
    }

    static FurrowException forkAhead(Point point, Optional<Node> from, List<Node> next, Goal goal) {
        String start = from.isPresent() ? from.get().revision.title() : "base";
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + start + " is followed by " + titles(next, "and"),
                List.of("Take one:  " + goal.command(next.get(0).id())));
    }

    static FurrowException mergeBelow(Point point, Node merge, Goal goal) {
        List<Node> parents = List.of(merge.parents);
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + merge.revision.title() + " is a merge of "
                        + titles(parents, "and"),
                List.of("Take one:  " + goal.command(parents.get(0).id())));
    }

    static FurrowException severalCurrent(Point point, List<Node> rows, Goal goal) {
        return new FurrowException(
                "\"" + point + "\" is ambiguous: the database is at " + titles(rows, "and"),
                List.of("Take one:  " + goal.command(rows.get(0).id() + "@" + steps(point))));
    }

    private static String steps(Point point) {
        return (point.steps() > 0 ? "+" : "") + point.steps();
    }

    static FurrowException nothingCurrent(Point point) {
        String where = point.hasBranch()
                ? "nothing of the branch " + point.branch() + " is applied"
                : "the database is at base";
        return new FurrowException(
                "\"" + point + "\" goes too far: " + where, List.of("See where it is:  mvn migrate:current"));
    }

    static FurrowException wrongWay(Point point, Direction direction) {
        if (point.steps() == 0) {
            return new FurrowException("\"" + point + "\" goes nowhere", List.of());
        }
        boolean up = direction == Direction.UP;
        String what =
                "\"" + point + "\" goes " + (up ? "down, and an upgrade goes up" : "up, and a downgrade goes down");
        return new FurrowException(what, List.of("Instead:  " + (up ? Goal.DOWNGRADE : Goal.UPGRADE).command(point)));
    }

    static FurrowException upToBase(Point point) {
        return new FurrowException(
                "\"" + point + "\" is base, and an upgrade goes up",
                List.of("To undo everything:  " + Goal.DOWNGRADE.command("base")));
    }

    static FurrowException rowsOverlap(Node lower, Node upper) {
        return new FurrowException(
                "the version table names " + upper.id() + " and also " + lower.id() + ", which that includes",
                List.of("Leave only the former:  " + Goal.STAMP.command(upper.id())));
    }

    static FurrowException targetsOverlap(Target target, Node lower, Node upper) {
        return new FurrowException(
                "\"" + target + "\" names " + upper.revision.title() + " and also " + lower.revision.title()
                        + ", which that includes",
                List.of("Name only the former:  " + Goal.UPGRADE.command(upper.id())));
    }

    static FurrowException oneTargetOnly(Target target) {
        return new FurrowException(
                "a downgrade goes to one target, and \"" + target + "\" names several",
                List.of("Run one downgrade after the other."));
    }

    static FurrowException notApplied(Node node, BitSet applied) {
        String why = applied.get(node.index) ? "nothing that follows it on its line is applied" : "it is not applied";
        return new FurrowException(
                "a downgrade can't go to " + node.revision.title() + ": " + why,
                List.of("See where the database is:  mvn migrate:current"));
    }

    static FurrowException nothingOnBranch(Point point, Optional<Node> bottom, List<Node> roots) {
        String from = bottom.isPresent() ? bottom.get().revision.title() : "base";
        return new FurrowException(
                "\"" + point + "\" is ambiguous: " + from + " is followed by " + titles(roots, "and")
                        + ", and none of them leads to where the branch " + point.branch() + " begins",
                List.of("Name the one to undo in place of the branch:  "
                        + Goal.DOWNGRADE.command(roots.get(0).id() + "@"
                                + (bottom.isPresent() ? bottom.get().id() : "base"))));
    }

    static FurrowException noDatabase(Point point) {
        return new FurrowException(
                "\"" + point + "\" counts from where a database is, and a script is written without one",
                List.of("Name where the script begins:  -Dfurrow.to=<revision>:head"));
    }

    static FurrowException withoutDatabase(Point point, Goal goal) {
        return new FurrowException(
                "\"" + point + "\" counts from where a database is, and a new revision belongs to none",
                List.of("Name what it follows:  " + goal.command("head")));
    }

    static FurrowException notARange(RevisionRange range, Node stray) {
        return new FurrowException(
                "\"" + range + "\" is no range: " + stray.revision.title() + " is not below its upper end",
                List.of("See what there is:  mvn migrate:history"));
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

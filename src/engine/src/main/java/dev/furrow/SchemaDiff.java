package dev.furrow;

import dev.furrow.adopt.Side;
import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.Advice;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.source.OperationSource;
import dev.furrow.revision.target.Goal;
import java.util.ArrayList;
import java.util.List;

/**
 * What sets two schemas apart.
 *
 * @param from what the first one is, {@code revision 2d970929c35a}
 * @param to what the second one is, {@code the database}
 * @param differences each by itself; empty if the schemas are alike
 * @param operations what leads from the first to the second, as statements of a revision in Java, in an order in which they can be run;
 *     differences that nothing leads over are left out
 * @param isAhead whether it leads from what all revisions make to the live database, so that it can be written as the next revision
 */
public record SchemaDiff(String from, String to, List<Item> differences, List<String> operations, boolean isAhead) {
    public SchemaDiff {
        differences = List.copyOf(differences);
        operations = List.copyOf(operations);
    }

    /** What became of something from the first schema to the second. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A difference.
     *
     * @param subject what it is about, {@code column users.name}
     * @param from how the first schema has it, in the database's own words; empty where it isn't there
     * @param to likewise the second one
     * @param obstacle why no operation leads from one to the other; empty where one does
     */
    public record Item(Kind kind, String subject, String from, String to, String obstacle) {
        static Item of(Difference difference) {
            return new Item(
                    Kind.valueOf(difference.kind().name()),
                    difference.subject(),
                    difference.from(),
                    difference.to(),
                    difference.obstacle());
        }
    }

    static SchemaDiff of(Side from, Side to, boolean isAhead) {
        Comparison comparison = Comparison.of(from.schema(), to.schema());
        List<String> operations = new ArrayList<>();
        for (Operation operation : comparison.operations()) {
            operations.add(OperationSource.of(operation));
        }
        return new SchemaDiff(
                from.shown(),
                to.shown(),
                comparison.differences().stream().map(Item::of).toList(),
                operations,
                isAhead);
    }

    /**
     * Returns what writes the operations as a revision, and records then that the database has it; nothing where that revision would not
     * follow the last one, or not lead over all differences.
     */
    public List<Advice> takenIn() {
        boolean isWhole = differences.stream().allMatch(each -> each.obstacle().isEmpty());
        return isAhead && isWhole && !operations.isEmpty()
                ? List.of(
                        Advice.run("To have it written:", "migrate:revision")
                                .with("autogenerate")
                                .with("models", "database"),
                        Goal.STAMP.to("To record it, then:", "detect"))
                : List.of();
    }

    /** Returns whether the schemas are alike. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }
}

package dev.furrow;

import dev.furrow.adopt.Side;
import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.source.OperationSource;
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
 */
public record SchemaDiff(String from, String to, List<Item> differences, List<String> operations) {
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

    static SchemaDiff of(Side from, Side to) {
        Comparison comparison = Comparison.of(from.schema(), to.schema());
        List<String> operations = new ArrayList<>();
        for (Operation operation : comparison.operations()) {
            operations.add(OperationSource.of(operation));
        }
        return new SchemaDiff(
                from.shown(),
                to.shown(),
                comparison.differences().stream().map(Item::of).toList(),
                operations);
    }

    /** Returns whether the schemas are alike. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }
}

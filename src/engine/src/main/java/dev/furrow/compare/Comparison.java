package dev.furrow.compare;

import dev.furrow.operation.model.Operation;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.View;
import java.util.ArrayList;
import java.util.List;

/** What sets two schemas of one kind of database apart. */
public final class Comparison {
    private final List<Difference> differences;
    private final List<OrderedOperation> around;

    private Comparison(List<Difference> differences, List<OrderedOperation> around) {
        this.differences = List.copyOf(differences);
        this.around = List.copyOf(around);
    }

    /**
     * Compares two schemas of one kind of database. The order of columns doesn't count, and names that the database made count by
     * what they name.
     */
    public static Comparison of(Schema from, Schema to) {
        List<Difference> differences = new ArrayList<>();
        Product product = to.product();
        differences.addAll(new Pairs<>(from.enums(), to.enums(), EnumerationType::name)
                .differences(new EnumComparison(new EnumRebuild(from, to))));
        differences.addAll(new Pairs<>(from.sequences(), to.sequences(), Sequence::name)
                .differences(new SequenceComparison(product)));
        differences.addAll(new Pairs<>(from.objects(), to.objects(), SchemaObject::id)
                .differences(ObjectComparison.ofSchema(product)));
        differences.addAll(TableComparison.differences(from, to));
        differences.addAll(new Pairs<>(from.views(), to.views(), View::name).differences(new ViewComparison(product)));
        return new Comparison(differences, new ChangeDependents(from, to, differences).steps());
    }

    /** Returns whether both schemas are alike. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Returns the differences: what tables need first, then table by table, then what needs tables. */
    public List<Difference> differences() {
        return differences;
    }

    /**
     * Returns the operations that lead from the first schema to the second, in an order in which they can be run; what stands in the
     * way of a change is dropped before and made again after it. Differences that nothing leads over are left out.
     */
    public List<Operation> operations() {
        List<OrderedOperation> steps = new ArrayList<>(around);
        differences.forEach(difference -> steps.addAll(difference.steps()));
        return steps.stream().sorted().map(OrderedOperation::operation).toList();
    }
}

package dev.furrow.compare;

import dev.furrow.operation.model.CommentOnTable;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares tables, each with all that belongs to it. */
final class TableComparison implements Pairs.Compared<SchemaTable> {
    private final Schema schema;
    private final Product product;
    private final TableCreation creation;
    private final TableRemoval removal;
    private final Set<TableName> rebuilt;

    private TableComparison(Schema from, Schema to) {
        this.schema = to;
        this.product = to.product();
        this.creation = new TableCreation(from, to);
        this.removal = new TableRemoval(from, to);
        this.rebuilt = new EnumRebuild(from, to).types();
    }

    static List<Difference> differences(Schema from, Schema to) {
        List<Difference> differences = new Pairs<>(
                        TableOrder.of(from.tables()), TableOrder.of(to.tables()), SchemaTable::name)
                .differences(new TableComparison(from, to));
        for (SchemaTable table : to.tables()) {
            if (from.table(table.name()).isEmpty()) {
                differences.addAll(invalidIndexes(table, to.product()));
            }
        }
        return differences;
    }

    /** A new table comes with all that an operation makes. */
    private static List<Difference> invalidIndexes(SchemaTable table, Product product) {
        IndexComparison indexes = new IndexComparison(table.name(), product, Set.of());
        return table.indexes().stream()
                .filter(index -> !IndexComparison.isValid(index))
                .map(indexes::invalid)
                .toList();
    }

    @Override
    public Difference added(SchemaTable table, int order) {
        return Difference.added(subject(table), words(table), creation.steps(table, order));
    }

    @Override
    public Difference removed(SchemaTable table, int order) {
        return Difference.removed(subject(table), words(table), removal.steps(table, order));
    }

    @Override
    public List<Difference> changed(SchemaTable from, SchemaTable to, Pairs.Turn turn) {
        List<Difference> differences = new ArrayList<>();
        if (!from.options().equals(to.options())) {
            differences.add(Difference.without(
                    subject(from),
                    shown(from.options()),
                    shown(to.options()),
                    "no operation makes another kind of table of it"));
        }
        if (!from.uses().equals(to.uses())) {
            // What a partition or an inheriting table has from its parent, it would have by itself, or the other way
            // round.
            return differences;
        }
        if (!from.comment().equals(to.comment())) {
            differences.add(Difference.changed(
                    "comment on " + subject(from),
                    from.comment(),
                    to.comment(),
                    List.of(new OrderedOperation(Phase.ATTACH, new CommentOnTable(to.name(), to.comment())))));
        }
        Set<String> madeAnew = new ComputedColumns(from, to, rebuilt).madeAnew();
        differences.addAll(new Pairs<>(from.columns(), to.columns(), Definition::name)
                .differences(new ColumnComparison(to.name(), product, madeAnew, rebuilt)));
        differences.addAll(new ConstraintComparison(to.name(), schema, madeAnew)
                .differences(from.constraints(), to.constraints()));
        differences.addAll(new Pairs<>(from.indexes(), to.indexes(), Definition::name)
                .differences(new IndexComparison(to.name(), product, madeAnew)));
        differences.addAll(new Pairs<>(from.attached(), to.attached(), SchemaObject::id)
                .differences(ObjectComparison.ofTable(product)));
        return differences;
    }

    private static String shown(String options) {
        return options.isEmpty() ? "a plain table" : options;
    }

    private static String subject(SchemaTable table) {
        return "table " + table.name();
    }

    private static String words(SchemaTable table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column.text()));
        table.constraints().forEach(constraint -> parts.add(constraint.text()));
        return "(" + String.join(", ", parts) + ")" + (table.options().isEmpty() ? "" : " " + table.options());
    }
}

package dev.furrow.compare;

import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Mentions;
import java.util.List;
import java.util.Set;

/** Compares the indexes of a table that belong to no constraint. */
final class IndexComparison implements Pairs.Compared<Definition<Index>> {
    private static final String NO_OPERATION = "no operation makes an index that isn't valid";

    private final TableName table;
    private final Texts texts;
    private final Set<String> madeAnew;

    /**
     * Compares indexes of {@code table}.
     *
     * @param madeAnew columns that are dropped and made again, with which their indexes go
     */
    IndexComparison(TableName table, Product product, Set<String> madeAnew) {
        this.table = table;
        this.texts = new Texts(product);
        this.madeAnew = madeAnew;
    }

    @Override
    public Difference added(Definition<Index> index, int order) {
        return isValid(index)
                ? Difference.added(subject(index), index.text(), List.of(make(index, order)))
                : invalid(index);
    }

    /** Returns what is said of an index that isn't valid and not there yet. */
    Difference invalid(Definition<Index> index) {
        return Difference.without(subject(index), "", index.text(), NO_OPERATION);
    }

    /** Returns whether the database uses it: one whose making failed is there all the same. */
    static boolean isValid(Definition<Index> index) {
        return !index.text().endsWith(" INVALID");
    }

    OrderedOperation make(Definition<Index> index, int order) {
        Operation operation = index.value()
                .<Operation>map(words -> new CreateIndex(words, false))
                .orElseGet(() -> texts.index(table, index));
        return new OrderedOperation(Phase.MAKE_INDEXES, order, operation);
    }

    @Override
    public Difference removed(Definition<Index> index, int order) {
        return Difference.removed(subject(index), index.text(), List.of(drop(index, order)));
    }

    OrderedOperation drop(Definition<Index> index, int order) {
        return new OrderedOperation(Phase.DROP_INDEXES, order, new DropIndex(table, index.name(), false, false));
    }

    @Override
    public List<Difference> changed(Definition<Index> from, Definition<Index> to, Pairs.Turn turn) {
        if (from.isLike(to) && !goesWithColumn(from)) {
            return List.of();
        }
        return isValid(to)
                ? List.of(Difference.changed(
                        subject(from), from.text(), to.text(), List.of(drop(from, turn.drop()), make(to, turn.make()))))
                : List.of(Difference.without(subject(from), from.text(), to.text(), NO_OPERATION));
    }

    private boolean goesWithColumn(Definition<Index> index) {
        return madeAnew.stream().anyMatch(column -> isOver(column, index));
    }

    /** In a text, a column may be called like one of its words. */
    private static boolean isOver(String column, Definition<Index> index) {
        return index.value()
                .map(words -> Mentions.of(column, words.where())
                        || words.included().stream().anyMatch(column::equalsIgnoreCase)
                        || words.columns().stream().anyMatch(part -> isOver(column, part)))
                .orElseGet(() -> Mentions.of(column, index.text()));
    }

    private static boolean isOver(String column, IndexColumn part) {
        return part.expression() ? Mentions.of(column, part.text()) : column.equalsIgnoreCase(part.text());
    }

    private String subject(Definition<Index> index) {
        return "index " + index.name() + " of " + table;
    }
}

package dev.furrow.operation.model;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** The downgrade, where operations say it by themselves: what made something is undone by dropping that, a name by the old one. */
public final class Reversal implements Operation.Visitor<List<Operation>> {
    private final Product product;

    private Reversal(Product product) {
        this.product = product;
    }

    /**
     * Returns what undoes those of {@code calls} that are for {@code product}, the last one first, each at the place of the call
     * that it undoes.
     *
     * @throws FurrowException for the first call, from the end, that can't be undone by itself, at its place
     */
    public static List<RecordedOperation> of(List<RecordedOperation> calls, Product product) {
        List<RecordedOperation> back = new ArrayList<>();
        for (int i = calls.size() - 1; i >= 0; i--) {
            RecordedOperation call = calls.get(i);
            if (!call.products().contains(product)) {
                continue;
            }
            for (Operation undo : undone(call, product)) {
                back.add(new RecordedOperation(undo, call.place(), call.products()));
            }
        }
        return back;
    }

    /** Returns whether all of {@code calls} that are for {@code product} can be undone by themselves. */
    public static boolean isPossible(List<RecordedOperation> calls, Product product) {
        try {
            of(calls, product);
            return true;
        } catch (FurrowException e) {
            return false;
        }
    }

    private static List<Operation> undone(RecordedOperation call, Product product) {
        try {
            return call.operation().accept(new Reversal(product));
        } catch (FurrowException e) {
            throw new FurrowException(
                    Diagnostic.of(call.place(), e.what())
                            .noting("Nothing was run.")
                            .advising(
                                    Advice.literal("Write the downgrade:", "public void down(Operations op) { ... }")),
                    e);
        }
    }

    @Override
    public List<Operation> createTable(CreateTable operation) {
        return operation.ifNotExists()
                ? unknown("whether createTable(...) made table \"" + operation.table() + "\"")
                : undo(new DropTable(operation.table(), false));
    }

    @Override
    public List<Operation> dropTable(DropTable operation) {
        return lost("table", operation.table().toString());
    }

    @Override
    public List<Operation> renameTable(RenameTable operation) {
        return undo(new RenameTable(
                new TableName(operation.table().schema(), operation.newName()),
                operation.table().name()));
    }

    @Override
    public List<Operation> commentOnTable(CommentOnTable operation) {
        return unknown("what described table \"" + operation.table() + "\" before");
    }

    @Override
    public List<Operation> addColumn(AddColumn operation) {
        return operation.ifNotExists()
                ? unknown("whether addColumn(...) added column \""
                        + operation.column().name() + "\"")
                : undo(new DropColumn(operation.table(), operation.column().name(), false));
    }

    @Override
    public List<Operation> dropColumn(DropColumn operation) {
        return lost("column", operation.table() + "." + operation.column());
    }

    @Override
    public List<Operation> renameColumn(RenameColumn operation) {
        String before = operation.column();
        return undo(new RenameColumn(operation.table(), operation.newName(), before));
    }

    @Override
    public List<Operation> alterColumn(AlterColumn operation) {
        return altered(operation);
    }

    @Override
    public List<Operation> createIndex(CreateIndex operation) {
        return operation.ifNotExists()
                ? unknown("whether createIndex(...) made index \""
                        + operation.index().name() + "\"")
                : undo(new DropIndex(
                        operation.index().table(),
                        operation.index().name(),
                        false,
                        operation.index().isConcurrent()));
    }

    @Override
    public List<Operation> dropIndex(DropIndex operation) {
        return lost("index", operation.name());
    }

    @Override
    public List<Operation> renameIndex(RenameIndex operation) {
        return undo(new RenameIndex(operation.table(), operation.newName(), operation.name()));
    }

    @Override
    public List<Operation> addConstraint(AddConstraint operation) {
        return undo(new DropConstraint(operation.table(), operation.constraint().name(), false));
    }

    @Override
    public List<Operation> dropConstraint(DropConstraint operation) {
        return lost("constraint", operation.name());
    }

    @Override
    public List<Operation> renameConstraint(RenameConstraint operation) {
        return undo(new RenameConstraint(operation.table(), operation.newName(), operation.name()));
    }

    @Override
    public List<Operation> validateConstraint(ValidateConstraint operation) {
        return List.of();
    }

    @Override
    public List<Operation> createEnum(CreateEnum operation) {
        return undo(new DropObject(ObjectKind.ENUM, operation.type().name(), false));
    }

    @Override
    public List<Operation> addEnumValue(AddEnumValue operation) {
        return refuse("a value can't be taken from enum type \"" + operation.type() + "\" again");
    }

    @Override
    public List<Operation> renameEnumValue(RenameEnumValue operation) {
        return undo(new RenameEnumValue(operation.type(), operation.newValue(), operation.value()));
    }

    @Override
    public List<Operation> createSequence(CreateSequence operation) {
        return operation.ifNotExists()
                ? unknown("whether createSequence(...) made \"" + operation.name() + "\"")
                : undo(new DropObject(ObjectKind.SEQUENCE, operation.name(), false));
    }

    @Override
    public List<Operation> createView(CreateView operation) {
        return view(operation);
    }

    @Override
    public List<Operation> refreshView(RefreshView operation) {
        return List.of();
    }

    @Override
    public List<Operation> createSchema(CreateSchema operation) {
        return operation.ifNotExists()
                ? unknown("whether createSchema(...) made \"" + operation.name() + "\"")
                : undo(new DropObject(ObjectKind.SCHEMA, TableName.of(operation.name()), false));
    }

    @Override
    public List<Operation> setSchema(SetSchema operation) {
        return unknown("whether setSchema(...) moved table \"" + operation.table() + "\"");
    }

    @Override
    public List<Operation> dropObject(DropObject operation) {
        return lost(operation.kind().words(), operation.name().toString());
    }

    @Override
    public List<Operation> renameObject(RenameObject operation) {
        return undo(new RenameObject(
                operation.kind(), renamed(operation), operation.name().name()));
    }

    @Override
    public List<Operation> bulkInsert(BulkInsert operation) {
        return refuse("which rows of table \"" + operation.table() + "\" bulkInsert(...) brought can't be told later");
    }

    @Override
    public List<Operation> custom(Custom operation) {
        return operation.isUndoneOn(product)
                ? undo(operation.inverted())
                : refuse("\"" + operation.what() + "\" has no undoneBy(" + product + ", ...)");
    }

    @Override
    public List<Operation> execute(Execute operation) {
        return refuse("what execute(...) did isn't known");
    }

    @Override
    public List<Operation> run(Run operation) {
        return refuse("what run(...) did isn't known");
    }

    private static List<Operation> altered(AlterColumn operation) {
        ColumnChange change = operation.change();
        ColumnChange back = ColumnChange.of(change.newName()).rename(change.column());
        if (change.nullability().isPresent()) {
            back = change.nullability().get() ? back.notNull() : back.nullable();
        }
        boolean more = change.type().isPresent()
                || change.defaultValue().isPresent()
                || change.numbering().isPresent()
                || change.comment().isPresent();
        return more
                ? unknown("what column \"" + operation.table() + "." + change.column() + "\" was before")
                : undo(new AlterColumn(operation.table(), back));
    }

    private static List<Operation> view(CreateView operation) {
        if (operation.ifNotExists() || operation.kind() == ViewKind.REPLACING) {
            return unknown("what view \"" + operation.name() + "\" was before");
        }
        ObjectKind kind = operation.kind() == ViewKind.MATERIALIZED ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
        return undo(new DropObject(kind, operation.name(), false));
    }

    private static TableName renamed(RenameObject operation) {
        return new TableName(operation.name().schema(), operation.newName());
    }

    private static List<Operation> undo(Operation operation) {
        return List.of(operation);
    }

    private static List<Operation> lost(String kind, String name) {
        return refuse("what " + kind + " \"" + name + "\" was isn't known once it is dropped");
    }

    private static List<Operation> unknown(String what) {
        return refuse(what + " isn't known");
    }

    private static List<Operation> refuse(String why) {
        throw new FurrowException("this can't be undone by itself: " + why);
    }
}

package dev.furrow.sqlite;

import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CommentOnTable;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.CreateSchema;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RefreshView;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.operation.model.Run;
import dev.furrow.operation.model.SetSchema;

/** Leaves out the operations that {@link SqliteDialect} tells without looking at the schema; they never come here. */
abstract class LiveVisitor implements Operation.Visitor<LiveVisitor.Told> {
    /** That an operation was told. */
    enum Told {
        ALL
    }

    private static Told without(Operation operation) {
        throw new IllegalArgumentException("told without looking: " + operation);
    }

    @Override
    public final Told renameTable(RenameTable operation) {
        return without(operation);
    }

    @Override
    public final Told commentOnTable(CommentOnTable operation) {
        return without(operation);
    }

    @Override
    public final Told renameColumn(RenameColumn operation) {
        return without(operation);
    }

    @Override
    public final Told createEnum(CreateEnum operation) {
        return without(operation);
    }

    @Override
    public final Told createSequence(CreateSequence operation) {
        return without(operation);
    }

    @Override
    public final Told refreshView(RefreshView operation) {
        return without(operation);
    }

    @Override
    public final Told createSchema(CreateSchema operation) {
        return without(operation);
    }

    @Override
    public final Told setSchema(SetSchema operation) {
        return without(operation);
    }

    @Override
    public final Told bulkInsert(BulkInsert operation) {
        return without(operation);
    }

    @Override
    public final Told custom(Custom operation) {
        return without(operation);
    }

    @Override
    public final Told execute(Execute operation) {
        return without(operation);
    }

    @Override
    public final Told run(Run operation) {
        return without(operation);
    }
}

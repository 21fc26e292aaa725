package dev.furrow.operation;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import java.util.List;

/** Refuses an operation that makes no sense on any database, and names that PostgreSQL would cut. */
final class SenseCheck implements Operation.Visitor<SenseCheck> {
    @Override
    public SenseCheck createTable(CreateTable operation) {
        Names.require(operation.table());
        operation.columns().forEach(ColumnSense::require);
        rules(operation.table(), operation.constraints());
        return this;
    }

    @Override
    public SenseCheck dropTable(DropTable operation) {
        Names.require(operation.table());
        return this;
    }

    @Override
    public SenseCheck renameTable(RenameTable operation) {
        Names.require(operation.table());
        Names.requireNew(operation.table().name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck commentOnTable(CommentOnTable operation) {
        Names.require(operation.table());
        return this;
    }

    @Override
    public SenseCheck addColumn(AddColumn operation) {
        Names.require(operation.table());
        ColumnSense.require(operation.column());
        rules(operation.table(), operation.column().constraints());
        return this;
    }

    @Override
    public SenseCheck dropColumn(DropColumn operation) {
        Names.require(operation.table(), operation.column());
        return this;
    }

    @Override
    public SenseCheck renameColumn(RenameColumn operation) {
        Names.require(operation.table(), operation.column(), operation.newName());
        Names.requireOther(operation.column(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck alterColumn(AlterColumn operation) {
        Names.require(
                operation.table(),
                operation.change().column(),
                operation.change().newName());
        ColumnSense.require(operation.change());
        return this;
    }

    @Override
    public SenseCheck createIndex(CreateIndex operation) {
        Index index = operation.index();
        if (index.columns().isEmpty()) {
            String table = index.table().toString();
            throw new FurrowException(
                    "an index of table \"" + table + "\" has no columns",
                    List.of("Name them, index(\"" + table + "\", \"name\"), or give an expression: index(\"" + table
                            + "\").expression(\"lower(name)\")"));
        }
        Names.require(index.table(), index.name());
        index.included().forEach(Names::require);
        for (IndexColumn column : index.columns()) {
            if (!column.expression()) {
                Names.require(column.text());
            }
        }
        return this;
    }

    @Override
    public SenseCheck dropIndex(DropIndex operation) {
        Names.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck renameIndex(RenameIndex operation) {
        Names.require(operation.table(), operation.name(), operation.newName());
        Names.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck addConstraint(AddConstraint operation) {
        Names.require(operation.table());
        rules(operation.table(), List.of(operation.constraint()));
        return this;
    }

    @Override
    public SenseCheck dropConstraint(DropConstraint operation) {
        Names.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck renameConstraint(RenameConstraint operation) {
        Names.require(operation.table(), operation.name(), operation.newName());
        Names.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck validateConstraint(ValidateConstraint operation) {
        Names.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck createEnum(CreateEnum operation) {
        ColumnSense.require(operation.type());
        return this;
    }

    @Override
    public SenseCheck addEnumValue(AddEnumValue operation) {
        Names.require(operation.type(), operation.value());
        return this;
    }

    @Override
    public SenseCheck renameEnumValue(RenameEnumValue operation) {
        Names.require(operation.type(), operation.value(), operation.newValue());
        Names.requireOther(operation.value(), operation.newValue());
        return this;
    }

    @Override
    public SenseCheck createSequence(CreateSequence operation) {
        Names.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck createView(CreateView operation) {
        Names.require(operation.name());
        if (operation.query().isBlank()) {
            throw new FurrowException("view \"" + operation.name() + "\" has no query", List.of());
        }
        return this;
    }

    @Override
    public SenseCheck refreshView(RefreshView operation) {
        Names.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck createSchema(CreateSchema operation) {
        Names.require(operation.name());
        Names.requireNoDot(operation.name());
        return this;
    }

    @Override
    public SenseCheck setSchema(SetSchema operation) {
        Names.require(operation.table(), operation.schema());
        return this;
    }

    @Override
    public SenseCheck dropObject(DropObject operation) {
        Names.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck renameObject(RenameObject operation) {
        Names.require(operation.name());
        Names.requireNew(operation.name().name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck bulkInsert(BulkInsert operation) {
        Names.require(operation.table());
        operation.columns().forEach(Names::require);
        return this;
    }

    @Override
    public SenseCheck custom(Custom operation) {
        return this;
    }

    @Override
    public SenseCheck execute(Execute operation) {
        if (operation.sql().isBlank()) {
            throw new FurrowException("execute(...) has no statement", List.of());
        }
        return this;
    }

    @Override
    public SenseCheck run(Run operation) {
        return this;
    }

    private void rules(TableName table, List<Constraint> constraints) {
        constraints.forEach(constraint -> constraint.accept(new RuleSense(table)));
    }
}

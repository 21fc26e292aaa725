package dev.furrow.operation.model;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import java.util.List;

/** Refuses an operation that makes no sense on any database, and names that PostgreSQL would cut. */
public final class SenseCheck implements Operation.Visitor<SenseCheck> {
    @Override
    public SenseCheck createTable(CreateTable operation) {
        IdentifierRules.require(operation.table());
        operation.columns().forEach(ColumnSense::require);
        rules(operation.table(), operation.constraints());
        return this;
    }

    @Override
    public SenseCheck dropTable(DropTable operation) {
        IdentifierRules.require(operation.table());
        return this;
    }

    @Override
    public SenseCheck renameTable(RenameTable operation) {
        IdentifierRules.require(operation.table());
        IdentifierRules.requireNew(operation.table().name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck commentOnTable(CommentOnTable operation) {
        IdentifierRules.require(operation.table());
        return this;
    }

    @Override
    public SenseCheck addColumn(AddColumn operation) {
        IdentifierRules.require(operation.table());
        ColumnSense.require(operation.column());
        rules(operation.table(), operation.column().constraints());
        return this;
    }

    @Override
    public SenseCheck dropColumn(DropColumn operation) {
        IdentifierRules.require(operation.table(), operation.column());
        return this;
    }

    @Override
    public SenseCheck renameColumn(RenameColumn operation) {
        IdentifierRules.require(operation.table(), operation.column(), operation.newName());
        IdentifierRules.requireOther(operation.column(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck alterColumn(AlterColumn operation) {
        IdentifierRules.require(
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
                    Advice.say("Name them, index(\"" + table + "\", \"name\"), or give an expression: index(\"" + table
                            + "\").expression(\"lower(name)\")"));
        }
        IdentifierRules.require(index.table(), index.name());
        index.included().forEach(IdentifierRules::require);
        for (IndexColumn column : index.columns()) {
            if (!column.expression()) {
                IdentifierRules.require(column.text());
            }
        }
        return this;
    }

    @Override
    public SenseCheck dropIndex(DropIndex operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck renameIndex(RenameIndex operation) {
        IdentifierRules.require(operation.table(), operation.name(), operation.newName());
        IdentifierRules.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck addConstraint(AddConstraint operation) {
        IdentifierRules.require(operation.table());
        rules(operation.table(), List.of(operation.constraint()));
        return this;
    }

    @Override
    public SenseCheck dropConstraint(DropConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck renameConstraint(RenameConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name(), operation.newName());
        IdentifierRules.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck validateConstraint(ValidateConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public SenseCheck createEnum(CreateEnum operation) {
        ColumnSense.require(operation.type());
        return this;
    }

    @Override
    public SenseCheck addEnumValue(AddEnumValue operation) {
        IdentifierRules.require(operation.type(), operation.value());
        return this;
    }

    @Override
    public SenseCheck renameEnumValue(RenameEnumValue operation) {
        IdentifierRules.require(operation.type(), operation.value(), operation.newValue());
        IdentifierRules.requireOther(operation.value(), operation.newValue());
        return this;
    }

    @Override
    public SenseCheck createSequence(CreateSequence operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck createView(CreateView operation) {
        IdentifierRules.require(operation.name());
        if (operation.query().isBlank()) {
            throw new FurrowException("view \"" + operation.name() + "\" has no query");
        }
        return this;
    }

    @Override
    public SenseCheck refreshView(RefreshView operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck createSchema(CreateSchema operation) {
        IdentifierRules.require(operation.name());
        IdentifierRules.requireNoDot(operation.name());
        return this;
    }

    @Override
    public SenseCheck setSchema(SetSchema operation) {
        IdentifierRules.require(operation.table(), operation.schema());
        return this;
    }

    @Override
    public SenseCheck dropObject(DropObject operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public SenseCheck renameObject(RenameObject operation) {
        IdentifierRules.require(operation.name());
        IdentifierRules.requireNew(operation.name().name(), operation.newName());
        return this;
    }

    @Override
    public SenseCheck bulkInsert(BulkInsert operation) {
        IdentifierRules.require(operation.table());
        operation.columns().forEach(IdentifierRules::require);
        return this;
    }

    @Override
    public SenseCheck custom(Custom operation) {
        return this;
    }

    @Override
    public SenseCheck execute(Execute operation) {
        if (operation.sql().isBlank()) {
            throw new FurrowException("execute(...) has no statement");
        }
        return this;
    }

    @Override
    public SenseCheck run(Run operation) {
        return this;
    }

    private void rules(TableName table, List<Constraint> constraints) {
        constraints.forEach(constraint -> constraint.accept(new ConstraintSense(table)));
    }
}

package dev.furrow.operation.validation;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CommentOnTable;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateSchema;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.CreateView;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Execute;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RefreshView;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.operation.model.Run;
import dev.furrow.operation.model.SetSchema;
import dev.furrow.operation.model.ValidateConstraint;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import java.util.List;

/** Refuses an operation that makes no sense on any database, and names that PostgreSQL would cut. */
public final class OperationValidation implements Operation.Visitor<OperationValidation> {
    @Override
    public OperationValidation createTable(CreateTable operation) {
        IdentifierRules.require(operation.table());
        operation.columns().forEach(ColumnValidation::require);
        constraints(operation.table(), operation.constraints());
        return this;
    }

    @Override
    public OperationValidation dropTable(DropTable operation) {
        IdentifierRules.require(operation.table());
        return this;
    }

    @Override
    public OperationValidation renameTable(RenameTable operation) {
        IdentifierRules.require(operation.table());
        IdentifierRules.requireNew(operation.table().name(), operation.newName());
        return this;
    }

    @Override
    public OperationValidation commentOnTable(CommentOnTable operation) {
        IdentifierRules.require(operation.table());
        return this;
    }

    @Override
    public OperationValidation addColumn(AddColumn operation) {
        IdentifierRules.require(operation.table());
        ColumnValidation.require(operation.column());
        constraints(operation.table(), operation.column().constraints());
        return this;
    }

    @Override
    public OperationValidation dropColumn(DropColumn operation) {
        IdentifierRules.require(operation.table(), operation.column());
        return this;
    }

    @Override
    public OperationValidation renameColumn(RenameColumn operation) {
        IdentifierRules.require(operation.table(), operation.column(), operation.newName());
        IdentifierRules.requireOther(operation.column(), operation.newName());
        return this;
    }

    @Override
    public OperationValidation alterColumn(AlterColumn operation) {
        IdentifierRules.require(
                operation.table(),
                operation.change().column(),
                operation.change().newName());
        ColumnValidation.require(operation.change());
        return this;
    }

    @Override
    public OperationValidation createIndex(CreateIndex operation) {
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
    public OperationValidation dropIndex(DropIndex operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public OperationValidation renameIndex(RenameIndex operation) {
        IdentifierRules.require(operation.table(), operation.name(), operation.newName());
        IdentifierRules.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public OperationValidation addConstraint(AddConstraint operation) {
        IdentifierRules.require(operation.table());
        constraints(operation.table(), List.of(operation.constraint()));
        return this;
    }

    @Override
    public OperationValidation dropConstraint(DropConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public OperationValidation renameConstraint(RenameConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name(), operation.newName());
        IdentifierRules.requireOther(operation.name(), operation.newName());
        return this;
    }

    @Override
    public OperationValidation validateConstraint(ValidateConstraint operation) {
        IdentifierRules.require(operation.table(), operation.name());
        return this;
    }

    @Override
    public OperationValidation createEnum(CreateEnum operation) {
        ColumnValidation.require(operation.type());
        return this;
    }

    @Override
    public OperationValidation addEnumValue(AddEnumValue operation) {
        IdentifierRules.require(operation.type(), operation.value());
        return this;
    }

    @Override
    public OperationValidation renameEnumValue(RenameEnumValue operation) {
        IdentifierRules.require(operation.type(), operation.value(), operation.newValue());
        IdentifierRules.requireOther(operation.value(), operation.newValue());
        return this;
    }

    @Override
    public OperationValidation createSequence(CreateSequence operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public OperationValidation createView(CreateView operation) {
        IdentifierRules.require(operation.name());
        if (operation.query().isBlank()) {
            throw new FurrowException("view \"" + operation.name() + "\" has no query");
        }
        return this;
    }

    @Override
    public OperationValidation refreshView(RefreshView operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public OperationValidation createSchema(CreateSchema operation) {
        IdentifierRules.require(operation.name());
        IdentifierRules.requireNoDot(operation.name());
        return this;
    }

    @Override
    public OperationValidation setSchema(SetSchema operation) {
        IdentifierRules.require(operation.table(), operation.schema());
        return this;
    }

    @Override
    public OperationValidation dropObject(DropObject operation) {
        IdentifierRules.require(operation.name());
        return this;
    }

    @Override
    public OperationValidation renameObject(RenameObject operation) {
        IdentifierRules.require(operation.name());
        IdentifierRules.requireNew(operation.name().name(), operation.newName());
        return this;
    }

    @Override
    public OperationValidation bulkInsert(BulkInsert operation) {
        IdentifierRules.require(operation.table());
        operation.columns().forEach(IdentifierRules::require);
        return this;
    }

    @Override
    public OperationValidation custom(Custom operation) {
        return this;
    }

    @Override
    public OperationValidation execute(Execute operation) {
        if (operation.sql().isBlank()) {
            throw new FurrowException("execute(...) has no statement");
        }
        return this;
    }

    @Override
    public OperationValidation run(Run operation) {
        return this;
    }

    private void constraints(TableName table, List<Constraint> constraints) {
        constraints.forEach(constraint -> constraint.accept(new ConstraintValidation(table)));
    }
}

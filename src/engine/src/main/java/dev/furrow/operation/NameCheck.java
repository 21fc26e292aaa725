package dev.furrow.operation;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/** Refuses names that are empty, and those that PostgreSQL would cut: it keeps 63 bytes of a name and says nothing. */
final class NameCheck implements Operation.Visitor<NameCheck> {
    private static final int LONGEST = 63;

    @Override
    public NameCheck createTable(CreateTable operation) {
        names(operation.table());
        operation.columns().forEach(this::column);
        operation.constraints().forEach(this::constraint);
        return this;
    }

    @Override
    public NameCheck dropTable(DropTable operation) {
        names(operation.table());
        return this;
    }

    @Override
    public NameCheck renameTable(RenameTable operation) {
        names(operation.table(), operation.newName());
        return this;
    }

    @Override
    public NameCheck commentOnTable(CommentOnTable operation) {
        names(operation.table());
        return this;
    }

    @Override
    public NameCheck addColumn(AddColumn operation) {
        names(operation.table());
        column(operation.column());
        return this;
    }

    @Override
    public NameCheck dropColumn(DropColumn operation) {
        names(operation.table(), operation.column());
        return this;
    }

    @Override
    public NameCheck renameColumn(RenameColumn operation) {
        names(operation.table(), operation.column(), operation.newName());
        return this;
    }

    @Override
    public NameCheck alterColumn(AlterColumn operation) {
        names(operation.table(), operation.change().column(), operation.change().newName());
        return this;
    }

    @Override
    public NameCheck createIndex(CreateIndex operation) {
        names(operation.index().table(), operation.index().name());
        return this;
    }

    @Override
    public NameCheck dropIndex(DropIndex operation) {
        names(operation.table(), operation.name());
        return this;
    }

    @Override
    public NameCheck renameIndex(RenameIndex operation) {
        names(operation.table(), operation.name(), operation.newName());
        return this;
    }

    @Override
    public NameCheck addConstraint(AddConstraint operation) {
        names(operation.table());
        constraint(operation.constraint());
        return this;
    }

    @Override
    public NameCheck dropConstraint(DropConstraint operation) {
        names(operation.table(), operation.name());
        return this;
    }

    @Override
    public NameCheck renameConstraint(RenameConstraint operation) {
        names(operation.table(), operation.name(), operation.newName());
        return this;
    }

    @Override
    public NameCheck validateConstraint(ValidateConstraint operation) {
        names(operation.table(), operation.name());
        return this;
    }

    @Override
    public NameCheck createEnum(CreateEnum operation) {
        names(operation.type().name());
        operation.type().values().forEach(this::name);
        return this;
    }

    @Override
    public NameCheck addEnumValue(AddEnumValue operation) {
        names(operation.type(), operation.value());
        return this;
    }

    @Override
    public NameCheck renameEnumValue(RenameEnumValue operation) {
        names(operation.type(), operation.value(), operation.newValue());
        return this;
    }

    @Override
    public NameCheck createSequence(CreateSequence operation) {
        names(operation.name());
        return this;
    }

    @Override
    public NameCheck createView(CreateView operation) {
        names(operation.name());
        return this;
    }

    @Override
    public NameCheck refreshView(RefreshView operation) {
        names(operation.name());
        return this;
    }

    @Override
    public NameCheck createSchema(CreateSchema operation) {
        name(operation.name());
        return this;
    }

    @Override
    public NameCheck setSchema(SetSchema operation) {
        names(operation.table(), operation.schema());
        return this;
    }

    @Override
    public NameCheck dropObject(DropObject operation) {
        names(operation.name());
        return this;
    }

    @Override
    public NameCheck renameObject(RenameObject operation) {
        names(operation.name(), operation.newName());
        return this;
    }

    @Override
    public NameCheck bulkInsert(BulkInsert operation) {
        names(operation.table());
        operation.columns().forEach(this::name);
        return this;
    }

    @Override
    public NameCheck custom(Custom operation) {
        return this;
    }

    @Override
    public NameCheck execute(Execute operation) {
        return this;
    }

    @Override
    public NameCheck run(Run operation) {
        return this;
    }

    private void column(Column column) {
        name(column.name());
        column.constraints().forEach(this::constraint);
    }

    private void constraint(Constraint constraint) {
        name(constraint.name());
        constraint.columns().forEach(this::name);
        if (new HashSet<>(constraint.columns()).size() < constraint.columns().size()) {
            throw new FurrowException(
                    "constraint \"" + constraint.name() + "\" names a column twice: "
                            + String.join(", ", constraint.columns()),
                    List.of());
        }
    }

    private void names(TableName object, String... others) {
        if (object.isQualified()) {
            name(object.schema());
        }
        name(object.name());
        for (String other : others) {
            name(other);
        }
    }

    private void name(String name) {
        if (name.isEmpty()) {
            throw new FurrowException("a name is empty", List.of());
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new FurrowException(
                    "the name \"" + name + "\" has " + bytes + " bytes",
                    List.of("PostgreSQL keeps " + LONGEST
                            + " of a name and cuts the rest off: give it a shorter one."));
        }
    }
}

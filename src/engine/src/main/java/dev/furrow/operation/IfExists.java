package dev.furrow.operation;

import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.schema.TableName;

/** Operations that do nothing where the thing isn't there. */
public final class IfExists {
    private final Operations operations;

    IfExists(Operations operations) {
        this.operations = operations;
    }

    public void dropTable(String table) {
        operations.add(new DropTable(TableName.parse(table), true));
    }

    /** Drops a column of a table that is there. */
    public void dropColumn(String table, String column) {
        operations.add(new DropColumn(TableName.parse(table), column, true));
    }

    public void dropIndex(String table, String name) {
        operations.add(new DropIndex(TableName.parse(table), name, true, false));
    }

    /** Drops a constraint of a table that is there. */
    public void dropConstraint(String table, String name) {
        operations.add(new DropConstraint(TableName.parse(table), name, true));
    }

    public void dropEnum(String type) {
        drop(ObjectKind.ENUM, TableName.parse(type));
    }

    public void dropSequence(String name) {
        drop(ObjectKind.SEQUENCE, TableName.parse(name));
    }

    public void dropView(String name) {
        drop(ObjectKind.VIEW, TableName.parse(name));
    }

    public void dropMaterializedView(String name) {
        drop(ObjectKind.MATERIALIZED_VIEW, TableName.parse(name));
    }

    public void dropSchema(String name) {
        drop(ObjectKind.SCHEMA, TableName.of(name));
    }

    private void drop(ObjectKind kind, TableName name) {
        operations.add(new DropObject(kind, name, true));
    }
}

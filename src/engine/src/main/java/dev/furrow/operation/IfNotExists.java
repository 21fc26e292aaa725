package dev.furrow.operation;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateSchema;
import dev.furrow.operation.model.CreateSequence;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.CreateView;
import dev.furrow.operation.model.ViewKind;
import dev.furrow.schema.Column;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Index;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.TableElement;
import dev.furrow.schema.TableName;
import java.util.Arrays;

/** Operations that do nothing where a thing of the name is there already, whatever it is like. */
public final class IfNotExists {
    private final Operations operations;

    IfNotExists(Operations operations) {
        this.operations = operations;
    }

    public void createTable(String table, TableElement... elements) {
        operations.add(CreateTable.of(TableName.parse(table), Arrays.asList(elements), true));
    }

    public void addColumn(String table, Column column) {
        TableName name = TableName.parse(table);
        operations.add(new AddColumn(name, ConstraintNames.named(name, column), true));
    }

    public void createIndex(Index index) {
        operations.add(new CreateIndex(ConstraintNames.named(index), true));
    }

    public void addEnumValue(String type, String value) {
        operations.add(new AddEnumValue(TableName.parse(type), value, AddEnumValue.Position.LAST, "", true));
    }

    public void createSequence(String name, Numbers numbers) {
        operations.add(new CreateSequence(TableName.parse(name), numbers, true));
    }

    /** Makes a materialized view. A plain one is made or replaced by {@link Operations#replaceView}. */
    public void createMaterializedView(String name, String query) {
        operations.add(new CreateView(TableName.parse(name), query, ViewKind.MATERIALIZED, true));
    }

    public void createSchema(String name) {
        operations.add(new CreateSchema(name, true));
    }
}

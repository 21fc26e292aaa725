package dev.furrow.sqlite;

import dev.furrow.database.Command;
import dev.furrow.database.SchemaEntry;
import dev.furrow.database.TableSql;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.CreateView;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.ValidateConstraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operations mean for a schema that is known. */
final class LiveChanges extends LiveVisitor {
    private final LiveSchema schema;
    private final SqliteWords words;
    private final TableSql sql;
    private final List<Command> commands = new ArrayList<>();
    private @Nullable TableEdit edit;

    LiveChanges(List<SchemaEntry> schema, SqliteWords words, TableSql sql) {
        this.schema = new LiveSchema(schema);
        this.words = words;
        this.sql = sql;
    }

    List<Command> commands(List<RecordedOperation> calls) {
        for (RecordedOperation call : calls) {
            SqliteDialect.at(call, () -> call.operation().accept(this));
        }
        finish();
        return commands;
    }

    @Override
    public Told createTable(CreateTable operation) {
        boolean isThere = schema.find("table", operation.table().name()).isPresent();
        commands.addAll(isThere ? List.of() : new NewTable(operation, sql).commands());
        return Told.ALL;
    }

    @Override
    public Told dropTable(DropTable operation) {
        return refuseReaders("table", operation.table().name());
    }

    private Told refuseReaders(String type, String name) {
        schema.find(type, name).flatMap(schema::viewOf).ifPresent(view -> {
            throw new FurrowException(
                    type + " \"" + name + "\" can't be dropped: view \"" + view.name() + "\" reads it",
                    List.of("Drop the view first:  op.dropView(\"" + view.name() + "\")"));
        });
        return Told.ALL;
    }

    @Override
    public Told addColumn(AddColumn operation) {
        new ColumnEdit(edit(operation.table()), sql).add(operation);
        return Told.ALL;
    }

    @Override
    public Told dropColumn(DropColumn operation) {
        new ColumnEdit(edit(operation.table()), sql).drop(operation);
        return Told.ALL;
    }

    @Override
    public Told alterColumn(AlterColumn operation) {
        TableEdit current = edit(operation.table());
        boolean changesValues = operation.change().type().isPresent();
        boolean usesOthers = !operation.change().usingOn(Product.SQLITE).isEmpty() && !current.isUntouched();
        if (changesValues
                && (usesOthers || !current.isUntouched(operation.change().column()))) {
            // The second conversion reads what the first one made.
            current = again(current);
        }
        new ColumnAlteration(current, words, sql).alter(operation);
        return Told.ALL;
    }

    @Override
    public Told addConstraint(AddConstraint operation) {
        rules(operation.table()).add(operation);
        return Told.ALL;
    }

    @Override
    public Told dropConstraint(DropConstraint operation) {
        rules(operation.table()).drop(operation);
        return Told.ALL;
    }

    @Override
    public Told renameConstraint(RenameConstraint operation) {
        rules(operation.table()).rename(operation);
        return Told.ALL;
    }

    @Override
    public Told validateConstraint(ValidateConstraint operation) {
        rules(operation.table()).require(operation.name());
        return Told.ALL;
    }

    @Override
    public Told createIndex(CreateIndex operation) {
        Index index = operation.index();
        String name = (operation.ifNotExists() ? "IF NOT EXISTS " : "") + Quoting.identifier(index.name());
        edit(index.table()).createIndex(index, sql.createIndex(index, name, words.quote(index.table())));
        return Told.ALL;
    }

    @Override
    public Told dropIndex(DropIndex operation) {
        edit(operation.table()).dropIndex(operation);
        return Told.ALL;
    }

    @Override
    public Told renameIndex(RenameIndex operation) {
        return send(new RecreatedObject(schema).rename(operation));
    }

    @Override
    public Told addEnumValue(AddEnumValue operation) {
        return rebuild(enumeration(operation.type()).add(operation));
    }

    @Override
    public Told renameEnumValue(RenameEnumValue operation) {
        return rebuild(enumeration(operation.type()).rename(operation));
    }

    @Override
    public Told createView(CreateView operation) {
        return send(new RecreatedObject(schema).replace(operation));
    }

    @Override
    public Told dropObject(DropObject operation) {
        if (operation.kind() == ObjectKind.VIEW) {
            return refuseReaders("view", operation.name().name());
        }
        enumeration(operation.name()).requireUnused();
        return Told.ALL;
    }

    @Override
    public Told renameObject(RenameObject operation) {
        if (operation.kind() == ObjectKind.VIEW) {
            return send(new RecreatedObject(schema).rename(operation.name().name(), operation.newName()));
        }
        return rebuild(enumeration(operation.name()).renameType(operation.newName()));
    }

    private EnumChanges enumeration(TableName type) {
        return new EnumChanges(schema, type.name(), this::begin);
    }

    private RuleEdit rules(TableName table) {
        return new RuleEdit(edit(table), sql);
    }

    private TableEdit edit(TableName table) {
        if (edit == null) {
            edit = begin(schema.table(table.name()));
        }
        return edit;
    }

    private TableEdit begin(TableText table) {
        return new TableEdit(table, schema.indexesOf(table.name()));
    }

    private TableEdit again(TableEdit done) {
        TableText table = done.after();
        List<SchemaEntry> indexes = done.keptIndexes();
        finish();
        TableEdit next = new TableEdit(table, indexes);
        edit = next;
        return next;
    }

    private Told rebuild(List<TableEdit> edits) {
        for (TableEdit each : edits) {
            edit = each;
            finish();
        }
        return Told.ALL;
    }

    private void finish() {
        TableEdit done = edit;
        edit = null;
        if (done == null) {
            return;
        }
        done.after().requireStrictTypes();
        if (!done.needsRebuild()) {
            commands.addAll(done.checks());
            commands.addAll(done.natively());
            return;
        }
        List<SchemaEntry> triggers = schema.triggersOf(done.before().name());
        commands.addAll(new Rebuild(done).commands(triggers, schema.hasReaders()));
    }

    private Told send(List<String> statements) {
        statements.forEach(statement -> commands.add(Command.Sql.of(statement)));
        return Told.ALL;
    }
}

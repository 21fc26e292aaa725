package dev.furrow.sql;

import dev.furrow.schema.TableName;
import dev.furrow.sql.TableChange.ColumnRenamed;
import dev.furrow.sql.TableChange.Created;
import dev.furrow.sql.TableChange.Dropped;
import dev.furrow.sql.TableChange.Moved;
import dev.furrow.sql.TableChange.Renamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads off a statement which tables it creates, drops, renames or moves. */
public final class TableChanges {
    private final SqlCursor cursor;
    private final List<TableChange> changes = new ArrayList<>();
    private final SqlSyntax syntax;

    private TableChanges(SqlStatement statement) {
        this.cursor = new SqlCursor(statement);
        this.syntax = statement.syntax();
    }

    /**
     * Returns what {@code statement} does, in its order; empty if it does nothing of the kind. Temporary tables don't count, and
     * what code inside a string does (a {@code DO} block) isn't seen.
     */
    public static List<TableChange> of(SqlStatement statement) {
        TableChanges changes = new TableChanges(statement);
        changes.read();
        return List.copyOf(changes.changes);
    }

    private void read() {
        if (cursor.take("CREATE")) {
            create();
        } else if (cursor.take("DROP", "TABLE") || cursor.take("DROP", "FOREIGN", "TABLE")) {
            drop();
        } else if (cursor.take("ALTER", "TABLE") || cursor.take("ALTER", "FOREIGN", "TABLE")) {
            alter();
        }
    }

    private void create() {
        cursor.takeAny("GLOBAL", "LOCAL");
        boolean temporary = cursor.takeAny("TEMP", "TEMPORARY");
        cursor.takeAny("UNLOGGED", "FOREIGN", "VIRTUAL");
        if (temporary || !cursor.take("TABLE")) {
            return;
        }
        boolean ifNotExists = cursor.take("IF", "NOT", "EXISTS");
        table().filter(table -> !isTemporary(table)).ifPresent(table -> changes.add(new Created(table, ifNotExists)));
    }

    private boolean isTemporary(TableName table) {
        return syntax.comparable(table).schema().equals(syntax.temporarySchema());
    }

    private void drop() {
        cursor.take("IF", "EXISTS");
        do {
            table().ifPresent(table -> changes.add(new Dropped(table)));
        } while (cursor.takeSymbol(','));
    }

    private void alter() {
        cursor.take("IF", "EXISTS");
        if (syntax.has(SqlSyntax.Rule.INHERITANCE)) {
            cursor.take("ONLY");
            cursor.takeSymbol('(');
        }
        Optional<TableName> table = table();
        cursor.takeSymbol(')');
        cursor.takeSymbol('*');
        table.ifPresent(this::alter);
    }

    private void alter(TableName table) {
        if (cursor.take("SET", "SCHEMA")) {
            cursor.takeName().ifPresent(schema -> changes.add(new Moved(table, schema)));
        } else if (cursor.take("RENAME", "TO")) {
            cursor.takeName().ifPresent(name -> changes.add(new Renamed(table, new TableName(table.schema(), name))));
        } else if (cursor.take("RENAME") && !cursor.take("CONSTRAINT")) {
            renameColumn(table);
        }
    }

    private void renameColumn(TableName table) {
        cursor.take("COLUMN");
        Optional<String> from = cursor.takeName();
        Optional<String> to = cursor.take("TO") ? cursor.takeName() : Optional.empty();
        if (from.isPresent() && to.isPresent()) {
            changes.add(new ColumnRenamed(table, from.get(), to.get()));
        }
    }

    /** Goes past a name, {@code database.schema.table} in its longest form. */
    private Optional<TableName> table() {
        String schema = "";
        Optional<String> name = cursor.takeName();
        while (name.isPresent() && cursor.takeSymbol('.')) {
            schema = name.get();
            name = cursor.takeName();
        }
        String qualifier = schema;
        return name.map(table -> new TableName(qualifier, table));
    }
}

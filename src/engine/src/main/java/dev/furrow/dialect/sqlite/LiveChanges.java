package dev.furrow.dialect.sqlite;

import dev.furrow.dialect.Command;
import dev.furrow.dialect.Quoting;
import dev.furrow.dialect.SchemaEntry;
import dev.furrow.dialect.SqlToken;
import dev.furrow.dialect.TableSql;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.AddColumn;
import dev.furrow.operation.AddConstraint;
import dev.furrow.operation.AddEnumValue;
import dev.furrow.operation.AlterColumn;
import dev.furrow.operation.Call;
import dev.furrow.operation.CreateIndex;
import dev.furrow.operation.CreateView;
import dev.furrow.operation.DropColumn;
import dev.furrow.operation.DropConstraint;
import dev.furrow.operation.DropIndex;
import dev.furrow.operation.Operation;
import dev.furrow.operation.RenameConstraint;
import dev.furrow.operation.RenameEnumValue;
import dev.furrow.operation.RenameIndex;
import dev.furrow.operation.RenameObject;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operations mean for a schema that is known. */
final class LiveChanges {
    private final List<SchemaEntry> schema;
    private final SqliteWords words;
    private final TableSql sql;
    private final List<Command> commands = new ArrayList<>();
    private @Nullable TableEdit edit;

    LiveChanges(List<SchemaEntry> schema, SqliteWords words, TableSql sql) {
        this.schema = schema;
        this.words = words;
        this.sql = sql;
    }

    List<Command> commands(List<Call> calls) {
        for (Call call : calls) {
            SqliteDialect.at(call, () -> {
                tell(call.operation());
                return commands;
            });
        }
        finish();
        return commands;
    }

    private void tell(Operation operation) {
        if (operation instanceof AddColumn add) {
            edit(add.table()).addColumn(add);
        } else if (operation instanceof DropColumn drop) {
            edit(drop.table()).dropColumn(drop);
        } else if (operation instanceof AlterColumn alter) {
            alter(alter);
        } else if (operation instanceof AddConstraint add) {
            edit(add.table()).addConstraint(add);
        } else if (operation instanceof DropConstraint drop) {
            edit(drop.table()).dropConstraint(drop);
        } else if (operation instanceof RenameConstraint rename) {
            edit(rename.table()).renameConstraint(rename);
        } else if (operation instanceof CreateIndex create) {
            createIndex(create);
        } else if (operation instanceof DropIndex drop) {
            edit(drop.table()).dropIndex(drop);
        } else if (operation instanceof RenameIndex rename) {
            renameIndex(rename);
        } else if (operation instanceof AddEnumValue add) {
            enumerations(add.type().name(), (column, check) -> check.with(add), "");
        } else if (operation instanceof RenameEnumValue rename) {
            renameValue(rename);
        } else if (operation instanceof CreateView create) {
            replaceView(create);
        } else if (operation instanceof RenameObject rename) {
            rename(rename);
        } else {
            throw new IllegalArgumentException("told without looking: " + operation);
        }
    }

    private void alter(AlterColumn operation) {
        TableEdit current = edit(operation.table());
        boolean changesValues = operation.change().type().isPresent();
        boolean usesOthers = !operation.change().usingOn(Product.SQLITE).isEmpty() && !current.isUntouched();
        if (changesValues
                && (usesOthers || !current.isUntouched(operation.change().column()))) {
            // The second conversion reads what the first one made.
            current = again(current);
        }
        current.alterColumn(operation);
    }

    private TableEdit edit(TableName table) {
        if (edit == null) {
            edit = begin(read(table.name()), indexesOf(table.name()));
        }
        return edit;
    }

    private TableEdit begin(TableText table, List<SchemaEntry> indexes) {
        return new TableEdit(table, indexes, words, sql);
    }

    private TableEdit again(TableEdit done) {
        TableText table = done.after();
        List<SchemaEntry> indexes = done.keptIndexes();
        finish();
        TableEdit next = begin(table, indexes);
        edit = next;
        return next;
    }

    private void finish() {
        TableEdit done = edit;
        edit = null;
        if (done == null) {
            return;
        }
        if (!done.needsRebuild()) {
            commands.addAll(done.checks());
            commands.addAll(done.natively());
            return;
        }
        String table = done.before().name();
        List<SchemaEntry> triggers = new ArrayList<>();
        boolean othersRead = false;
        for (SchemaEntry entry : schema) {
            othersRead |= entry.type().equals("view") || entry.type().equals("trigger");
            if (entry.type().equals("trigger") && entry.table().equalsIgnoreCase(table)) {
                triggers.add(entry);
            }
        }
        commands.addAll(new Rebuild(done).commands(triggers, othersRead));
    }

    private TableText read(String table) {
        SchemaEntry entry = find("table", table)
                .orElseThrow(() -> new FurrowException("there is no table \"" + table + "\"", List.of()));
        return TableReader.read(entry.name(), entry.sql());
    }

    private List<SchemaEntry> indexesOf(String table) {
        List<SchemaEntry> indexes = new ArrayList<>();
        for (SchemaEntry entry : schema) {
            if (entry.type().equals("index")
                    && entry.table().equalsIgnoreCase(table)
                    && !entry.sql().isEmpty()) {
                indexes.add(entry);
            }
        }
        return indexes;
    }

    private Optional<SchemaEntry> find(String type, String name) {
        return schema.stream()
                .filter(entry -> entry.type().equals(type) && entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void createIndex(CreateIndex operation) {
        Index index = operation.index();
        String name = (operation.ifNotExists() ? "IF NOT EXISTS " : "") + Quoting.identifier(index.name());
        edit(index.table()).createIndex(index, sql.createIndex(index, name, words.quote(index.table())));
    }

    private void renameIndex(RenameIndex operation) {
        SchemaEntry index = find("index", operation.name())
                .filter(entry -> !entry.sql().isEmpty())
                .orElseThrow(() -> new FurrowException("there is no index \"" + operation.name() + "\"", List.of()));
        send("DROP INDEX " + Quoting.identifier(index.name()));
        send(withName(index, operation.newName()));
    }

    /** What a column of an enum type gets for its check. */
    private interface EnumChange {
        EnumCheck of(String column, EnumCheck check);
    }

    /** Changes the checks of every column of the type, wherever it is. */
    private void enumerations(String type, EnumChange change, String value) {
        for (SchemaEntry entry : schema) {
            if (!entry.type().equals("table")
                    || entry.sql().isEmpty()
                    || !new Tokens(entry.sql()).mention(EnumCheck.nameOf(type))) {
                continue;
            }
            TableText table = TableReader.read(entry.name(), entry.sql());
            TableEdit changes = begin(table, indexesOf(table.name()));
            for (ColumnText column : table.columns()) {
                for (Clause clause : column.clauses()) {
                    if (TableEdit.isEnumCheck(clause) && clause.name().equals(EnumCheck.nameOf(type))) {
                        EnumCheck check = new EnumCheck(column.name(), type, strings(clause));
                        changes.enumeration(
                                column.name(),
                                clause,
                                change.of(column.name(), check),
                                value.replace("?", Quoting.identifier(column.name())));
                    }
                }
            }
            if (changes.needsRebuild()) {
                edit = changes;
                finish();
            }
        }
    }

    private static List<String> strings(Clause clause) {
        Tokens tokens = new Tokens(clause.text());
        List<String> values = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.get(i).kind() == SqlToken.Kind.STRING) {
                values.add(tokens.name(i));
            }
        }
        return values;
    }

    private void renameValue(RenameEnumValue operation) {
        String old = Quoting.literal(operation.value());
        enumerations(
                operation.type().name(),
                (column, check) -> check.renamed(operation.value(), operation.newValue()),
                "CASE ? WHEN " + old + " THEN " + Quoting.literal(operation.newValue()) + " ELSE ? END");
    }

    private void replaceView(CreateView operation) {
        String name = operation.name().name();
        find("view", name).ifPresent(view -> send("DROP VIEW " + Quoting.identifier(view.name())));
        send("CREATE VIEW " + words.quote(operation.name()) + " AS\n" + operation.query());
        triggersOf(name).forEach(trigger -> send(trigger.sql()));
    }

    private List<SchemaEntry> triggersOf(String name) {
        return schema.stream()
                .filter(entry -> entry.type().equals("trigger") && entry.table().equalsIgnoreCase(name))
                .toList();
    }

    private void rename(RenameObject operation) {
        switch (operation.kind()) {
            case VIEW -> renameView(operation);
            case ENUM ->
                enumerations(operation.name().name(), (column, check) -> check.ofType(operation.newName()), "");
            default -> throw new IllegalArgumentException("told without looking: " + operation);
        }
    }

    private void renameView(RenameObject operation) {
        SchemaEntry view = find("view", operation.name().name())
                .orElseThrow(() -> new FurrowException("there is no view \"" + operation.name() + "\"", List.of()));
        if (!triggersOf(view.name()).isEmpty()) {
            throw new FurrowException(
                    "SQLite can't rename view \"" + view.name() + "\", which has triggers",
                    List.of("Drop the view, create the new one and its triggers."));
        }
        send("DROP VIEW " + Quoting.identifier(view.name()));
        send(withName(view, operation.newName()));
    }

    /** Returns the statement that made {@code entry} with another name, the first one behind {@code INDEX} or {@code VIEW}. */
    private static String withName(SchemaEntry entry, String newName) {
        Tokens tokens = new Tokens(entry.sql());
        for (int i = 0; i < tokens.count(); i++) {
            SqlToken token = tokens.get(i);
            boolean isName = token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.QUOTED_NAME;
            if (isName && i > 1 && tokens.name(i).equalsIgnoreCase(entry.name())) {
                return entry.sql().substring(0, token.start())
                        + Quoting.identifier(newName)
                        + entry.sql().substring(token.end());
            }
        }
        throw new IllegalStateException(entry.sql());
    }

    private void send(String text) {
        commands.add(Command.Sql.of(text));
    }
}

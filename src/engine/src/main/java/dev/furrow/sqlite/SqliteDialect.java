package dev.furrow.sqlite;

import dev.furrow.database.AuthorsCommands;
import dev.furrow.database.Command;
import dev.furrow.database.Dialect;
import dev.furrow.database.SchemaEntry;
import dev.furrow.database.TableSql;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
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
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
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
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.text.SqliteRefusal;
import dev.furrow.sqlite.text.SqliteSyntax;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.value.SqliteTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. What changes a table that exists is told once its text is known ({@link LiveChanges}); only what any table takes is told
 * from the operation alone.
 */
public final class SqliteDialect implements Dialect, Operation.Visitor<List<Command>> {
    private final SqliteWords words = new SqliteWords();
    private final TableSql sql = new TableSql(words);
    private final AuthorsCommands authors = new AuthorsCommands(Product.SQLITE, sql);

    @Override
    public Product product() {
        return Product.SQLITE;
    }

    @Override
    public SqlSyntax syntax() {
        return SqliteSyntax.SYNTAX;
    }

    @Override
    public String timestampParameter() {
        return "?";
    }

    @Override
    public String quote(String identifier) {
        return Quoting.identifier(identifier);
    }

    @Override
    public String quote(TableName table) {
        return words.quote(table);
    }

    @Override
    public List<Command> commands(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public List<List<RecordedOperation>> neighbours(List<RecordedOperation> calls) {
        return TableAlterationBatch.of(calls);
    }

    @Override
    public List<Command> together(List<RecordedOperation> calls) {
        List<Command> alone = new ArrayList<>();
        boolean live = false;
        for (RecordedOperation call : calls) {
            List<Command> its = at(call, () -> commands(call.operation()));
            live |= its.stream().anyMatch(Command.Live.class::isInstance);
            alone.addAll(its);
        }
        return live ? List.of(Command.Live.of(calls)) : alone;
    }

    @Override
    public List<Command> expand(Command.Live live, List<SchemaEntry> before) {
        return new LiveChanges(before, words, sql).commands(live.calls());
    }

    /** What is done for a call. */
    interface Telling<T> {
        T tell();
    }

    /** Does it, and gives what is refused the call's place. */
    static <T> T at(RecordedOperation call, Telling<T> telling) {
        try {
            return telling.tell();
        } catch (FurrowException e) {
            throw e.at(call.place());
        }
    }

    @Override
    public List<Command> createTable(CreateTable operation) {
        NewTable table = new NewTable(operation, sql);
        table.requireSense();
        if (operation.ifNotExists() && table.countsFromElsewhere()) {
            // A table that is there goes on counting where it was.
            return live(operation);
        }
        return table.commands();
    }

    /** SQLite would leave the views that read it without a meaning. */
    @Override
    public List<Command> dropTable(DropTable operation) {
        return List.of(
                refusal(operation),
                Command.Sql.of("DROP TABLE " + ifExists(operation.ifExists()) + quote(operation.table())));
    }

    @Override
    public List<Command> renameTable(RenameTable operation) {
        if (!operation.newName().equalsIgnoreCase(operation.table().name())) {
            return alter(operation.table(), "RENAME TO " + quote(operation.newName()));
        }
        // SQLite takes a name that differs by case alone for the same.
        String between = "furrow_new_" + operation.newName();
        List<Command> commands = new ArrayList<>(alter(operation.table(), "RENAME TO " + quote(between)));
        commands.addAll(alter(TableName.of(between), "RENAME TO " + quote(operation.newName())));
        return commands;
    }

    /** SQLite keeps no descriptions. */
    @Override
    public List<Command> commentOnTable(CommentOnTable operation) {
        return List.of();
    }

    @Override
    public List<Command> addColumn(AddColumn operation) {
        Column column = operation.column();
        // Refused here, before anything runs.
        sql.column(operation.table(), column);
        column.constraints().forEach(sql::constraint);
        if (operation.ifNotExists() || !NativeColumn.isAddable(column)) {
            return live(operation);
        }
        return alter(operation.table(), "ADD COLUMN " + NativeColumn.text(operation, sql));
    }

    @Override
    public List<Command> dropColumn(DropColumn operation) {
        return live(operation);
    }

    @Override
    public List<Command> renameColumn(RenameColumn operation) {
        return alter(
                operation.table(), "RENAME COLUMN " + quote(operation.column()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<Command> alterColumn(AlterColumn operation) {
        operation.change().type().ifPresent(words::type);
        operation
                .change()
                .numbering()
                .ifPresent(numbering ->
                        SqliteRefusal.unlessItCountsSo(operation.change().column(), numbering));
        boolean describes =
                operation.change().comment().isPresent() && operation.change().equals(onlyDescribing(operation));
        return describes ? List.of() : live(operation);
    }

    private static ColumnChange onlyDescribing(AlterColumn operation) {
        return ColumnChange.of(operation.change().column())
                .comment(operation.change().comment().orElse(""));
    }

    @Override
    public List<Command> createIndex(CreateIndex operation) {
        Index index = operation.index();
        if (!index.method().isEmpty()) {
            throw SqliteRefusal.of("make index \"" + index.name() + "\" by method " + index.method());
        }
        if (!index.included().isEmpty()) {
            throw SqliteRefusal.of("let index \"" + index.name() + "\" include columns that it doesn't sort by");
        }
        quote(index.table());
        index.columns().forEach(words::operatorClass);
        // SQLite takes a name in quotes that no column has for a text, and would index that.
        return live(operation);
    }

    @Override
    public List<Command> dropIndex(DropIndex operation) {
        quote(operation.table());
        return statement("DROP INDEX " + ifExists(operation.ifExists()) + quote(operation.name()));
    }

    @Override
    public List<Command> renameIndex(RenameIndex operation) {
        return live(operation);
    }

    @Override
    public List<Command> addConstraint(AddConstraint operation) {
        sql.constraint(operation.constraint());
        return live(operation);
    }

    @Override
    public List<Command> dropConstraint(DropConstraint operation) {
        return live(operation);
    }

    @Override
    public List<Command> renameConstraint(RenameConstraint operation) {
        return live(operation);
    }

    /** A rule that isn't valid yet held all rows from the beginning here: only its name is looked up. */
    @Override
    public List<Command> validateConstraint(ValidateConstraint operation) {
        return live(operation);
    }

    /** The values stand in a check behind each column of the type. */
    @Override
    public List<Command> createEnum(CreateEnum operation) {
        return List.of();
    }

    @Override
    public List<Command> addEnumValue(AddEnumValue operation) {
        return live(operation);
    }

    @Override
    public List<Command> renameEnumValue(RenameEnumValue operation) {
        return live(operation);
    }

    @Override
    public List<Command> createSequence(CreateSequence operation) {
        throw SqliteRefusal.of("make sequence \"" + operation.name() + "\"");
    }

    @Override
    public List<Command> createView(CreateView operation) {
        return switch (operation.kind()) {
            case PLAIN ->
                List.of(
                        Command.Sql.of("CREATE VIEW " + quote(operation.name()) + " AS\n" + operation.query()),
                        Command.Sql.of(RecreatedObject.sense(operation.name().name())));
            case REPLACING -> live(operation);
            case MATERIALIZED -> throw SqliteRefusal.of("keep the rows of view \"" + operation.name() + "\"");
        };
    }

    @Override
    public List<Command> refreshView(RefreshView operation) {
        throw SqliteRefusal.of("keep the rows of view \"" + operation.name() + "\"");
    }

    @Override
    public List<Command> createSchema(CreateSchema operation) {
        throw SqliteRefusal.of("make schema \"" + operation.name() + "\"");
    }

    /** Every table is where the application's tables are. */
    @Override
    public List<Command> setSchema(SetSchema operation) {
        return List.of();
    }

    @Override
    public List<Command> dropObject(DropObject operation) {
        return switch (operation.kind()) {
            case VIEW ->
                List.of(
                        refusal(operation),
                        Command.Sql.of("DROP VIEW " + ifExists(operation.ifExists()) + quote(operation.name())));
            case ENUM -> List.of(refusal(operation));
            case SEQUENCE, MATERIALIZED_VIEW, SCHEMA -> throw hasNone(operation.kind(), operation.name());
        };
    }

    @Override
    public List<Command> renameObject(RenameObject operation) {
        return switch (operation.kind()) {
            case VIEW, ENUM -> live(operation);
            case SEQUENCE, MATERIALIZED_VIEW, SCHEMA -> throw hasNone(operation.kind(), operation.name());
        };
    }

    private static FurrowException hasNone(ObjectKind kind, TableName name) {
        return SqliteRefusal.of("have " + kind.words() + " \"" + name + "\"");
    }

    @Override
    public List<Command> bulkInsert(BulkInsert operation) {
        return authors.bulkInsert(operation);
    }

    @Override
    public List<Command> custom(Custom operation) {
        return authors.custom(operation);
    }

    /** Times are written as rows and seeds write them, not as the driver would. */
    @Override
    public List<Command> execute(Execute operation) {
        List<@Nullable Object> parameters = new ArrayList<>();
        operation.parameters().forEach(value -> parameters.add(SqliteTime.of(value)));
        return authors.execute(new Execute(operation.sql(), parameters));
    }

    @Override
    public List<Command> run(Run operation) {
        return authors.run(operation);
    }

    private static List<Command> live(Operation operation) {
        return List.of(Command.Live.of(List.of(new RecordedOperation(operation, Place.of("")))));
    }

    private static Command refusal(Operation operation) {
        return new Command.Live(List.of(new RecordedOperation(operation, Place.of(""))), Command.Effect.REFUSAL);
    }

    private static String ifExists(boolean ifExists) {
        return ifExists ? "IF EXISTS " : "";
    }

    private List<Command> alter(TableName table, String change) {
        return statement("ALTER TABLE " + quote(table) + " " + change);
    }

    private static List<Command> statement(String text) {
        return List.of(Command.Sql.of(text));
    }
}

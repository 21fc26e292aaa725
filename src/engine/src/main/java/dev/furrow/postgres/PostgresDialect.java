package dev.furrow.postgres;

import dev.furrow.database.AuthorsCommands;
import dev.furrow.database.Command;
import dev.furrow.database.Dialect;
import dev.furrow.database.SchemaEntry;
import dev.furrow.database.TableSql;
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
import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: every operation is told from itself alone. */
public final class PostgresDialect implements Dialect, Operation.Visitor<List<Command>> {
    private final String schema;
    private final PostgresWords words;
    private final TableSql sql;
    private final AuthorsCommands authors;

    /**
     * Speaks to a database whose unqualified tables are in {@code schema}; if that is empty, where the search path finds them.
     */
    public PostgresDialect(String schema) {
        this.schema = schema;
        this.words = new PostgresWords(schema);
        this.sql = new TableSql(words);
        this.authors = new AuthorsCommands(Product.POSTGRESQL, sql);
    }

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public SqlSyntax syntax() {
        return PostgresSyntax.SYNTAX;
    }

    @Override
    public String timestampParameter() {
        return "CAST(? AS timestamp)";
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
        List<List<RecordedOperation>> alone = new ArrayList<>();
        for (RecordedOperation call : calls) {
            alone.add(List.of(call));
        }
        return alone;
    }

    @Override
    public List<Command> together(List<RecordedOperation> calls) {
        throw new IllegalArgumentException("told one by one: " + calls);
    }

    @Override
    public List<Command> expand(Command.Live live, List<SchemaEntry> before) {
        throw new IllegalArgumentException("told without looking: " + live);
    }

    @Override
    public List<Command> createTable(CreateTable operation) {
        List<Command> commands = new ArrayList<>(statement(sql.createTable(operation)));
        for (Column column : operation.columns()) {
            commands.addAll(comment(operation.table(), column));
        }
        return commands;
    }

    @Override
    public List<Command> dropTable(DropTable operation) {
        return statement("DROP TABLE " + ifExists(operation.ifExists()) + quote(operation.table()));
    }

    @Override
    public List<Command> renameTable(RenameTable operation) {
        return alter(operation.table(), "RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<Command> commentOnTable(CommentOnTable operation) {
        return List.of(new Command.Verbatim(
                "COMMENT ON TABLE " + quote(operation.table()) + " IS " + comment(operation.comment())));
    }

    @Override
    public List<Command> addColumn(AddColumn operation) {
        List<String> parts = new ArrayList<>();
        String ifNotExists = operation.ifNotExists() ? "IF NOT EXISTS " : "";
        parts.add("ADD COLUMN " + ifNotExists + sql.column(operation.table(), operation.column()));
        for (Constraint constraint : operation.column().constraints()) {
            parts.add("ADD " + constraint(constraint));
        }
        if (operation.ifNotExists() && parts.size() > 1) {
            throw PostgresRefusal.rulesOfAColumnThatMayBeThere(operation);
        }
        List<Command> commands = new ArrayList<>(alter(operation.table(), String.join(", ", parts)));
        commands.addAll(comment(operation.table(), operation.column()));
        return commands;
    }

    @Override
    public List<Command> dropColumn(DropColumn operation) {
        return alter(operation.table(), "DROP COLUMN " + ifExists(operation.ifExists()) + quote(operation.column()));
    }

    @Override
    public List<Command> renameColumn(RenameColumn operation) {
        return alter(
                operation.table(), "RENAME COLUMN " + quote(operation.column()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<Command> alterColumn(AlterColumn operation) {
        return new ColumnStatements(operation, words, sql).commands();
    }

    @Override
    public List<Command> createIndex(CreateIndex operation) {
        Index index = operation.index();
        String name = (index.isConcurrent() ? "CONCURRENTLY " : "")
                + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + quote(index.name());
        String text = sql.createIndex(index, name, quote(index.table()));
        return index.isConcurrent() ? List.of(new Command.Outside(text, "CREATE INDEX CONCURRENTLY")) : statement(text);
    }

    @Override
    public List<Command> dropIndex(DropIndex operation) {
        String text = "DROP INDEX "
                + (operation.isConcurrent() ? "CONCURRENTLY " : "")
                + ifExists(operation.ifExists())
                + quote(besides(operation.table(), operation.name()));
        return operation.isConcurrent()
                ? List.of(new Command.Outside(text, "DROP INDEX CONCURRENTLY"))
                : statement(text);
    }

    @Override
    public List<Command> renameIndex(RenameIndex operation) {
        return statement("ALTER INDEX " + quote(besides(operation.table(), operation.name())) + " RENAME TO "
                + quote(operation.newName()));
    }

    /** An index lives in its table's schema. */
    private static TableName besides(TableName table, String index) {
        return new TableName(table.schema(), index);
    }

    @Override
    public List<Command> addConstraint(AddConstraint operation) {
        return alter(operation.table(), "ADD " + constraint(operation.constraint()));
    }

    private String constraint(Constraint constraint) {
        boolean notValid = (constraint instanceof Check check && check.isNotValid())
                || (constraint instanceof ForeignKey key && key.isNotValid());
        return sql.constraint(constraint) + (notValid ? " NOT VALID" : "");
    }

    @Override
    public List<Command> dropConstraint(DropConstraint operation) {
        return alter(operation.table(), "DROP CONSTRAINT " + ifExists(operation.ifExists()) + quote(operation.name()));
    }

    @Override
    public List<Command> renameConstraint(RenameConstraint operation) {
        return alter(
                operation.table(),
                "RENAME CONSTRAINT " + quote(operation.name()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<Command> validateConstraint(ValidateConstraint operation) {
        return alter(operation.table(), "VALIDATE CONSTRAINT " + quote(operation.name()));
    }

    @Override
    public List<Command> createEnum(CreateEnum operation) {
        List<String> values = new ArrayList<>();
        for (String value : operation.type().values()) {
            values.add(Quoting.literal(value));
        }
        return statement(
                "CREATE TYPE " + quote(operation.type().name()) + " AS ENUM (" + String.join(", ", values) + ")");
    }

    @Override
    public List<Command> addEnumValue(AddEnumValue operation) {
        String where = switch (operation.position()) {
            case LAST -> "";
            case BEFORE -> " BEFORE " + Quoting.literal(operation.other());
            case AFTER -> " AFTER " + Quoting.literal(operation.other());
        };
        return statement("ALTER TYPE " + quote(operation.type()) + " ADD VALUE "
                + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + Quoting.literal(operation.value()) + where);
    }

    @Override
    public List<Command> renameEnumValue(RenameEnumValue operation) {
        return statement("ALTER TYPE " + quote(operation.type()) + " RENAME VALUE " + Quoting.literal(operation.value())
                + " TO " + Quoting.literal(operation.newValue()));
    }

    @Override
    public List<Command> createSequence(CreateSequence operation) {
        return statement("CREATE SEQUENCE " + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + quote(operation.name()) + PostgresWords.numbers(operation.numbers()));
    }

    @Override
    public List<Command> createView(CreateView operation) {
        String create = switch (operation.kind()) {
            case PLAIN -> "CREATE VIEW ";
            case REPLACING -> "CREATE OR REPLACE VIEW ";
            case MATERIALIZED -> "CREATE MATERIALIZED VIEW ";
        };
        return statement(create + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(operation.name()) + " AS\n"
                + operation.query());
    }

    @Override
    public List<Command> refreshView(RefreshView operation) {
        return statement("REFRESH MATERIALIZED VIEW " + (operation.isConcurrent() ? "CONCURRENTLY " : "")
                + quote(operation.name()));
    }

    @Override
    public List<Command> createSchema(CreateSchema operation) {
        return statement(
                "CREATE SCHEMA " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(operation.name()));
    }

    @Override
    public List<Command> setSchema(SetSchema operation) {
        if (schema.isEmpty()) {
            return List.of();
        }
        // ALTER TABLE IF EXISTS alone would fail where both schemas have a table of the name.
        TableName here = new TableName(schema, operation.table().name());
        String body = " BEGIN\n  IF to_regclass(" + Quoting.literal(quote(here)) + ") IS NULL THEN\n    ALTER TABLE "
                + quote(new TableName(operation.schema(), operation.table().name())) + " SET SCHEMA " + quote(schema)
                + ";\n  END IF;\nEND ";
        String mark = "$$";
        for (int n = 1; body.contains(mark); n++) {
            mark = "$move" + n + "$";
        }
        return statement("DO " + mark + body + mark);
    }

    @Override
    public List<Command> dropObject(DropObject operation) {
        return statement("DROP " + kind(operation.kind()) + " " + ifExists(operation.ifExists())
                + name(operation.kind(), operation.name()));
    }

    @Override
    public List<Command> renameObject(RenameObject operation) {
        return statement("ALTER " + kind(operation.kind()) + " " + name(operation.kind(), operation.name())
                + " RENAME TO " + quote(operation.newName()));
    }

    private String name(ObjectKind kind, TableName name) {
        return kind == ObjectKind.SCHEMA ? quote(name.name()) : quote(name);
    }

    private static String kind(ObjectKind kind) {
        return switch (kind) {
            case ENUM -> "TYPE";
            case SEQUENCE -> "SEQUENCE";
            case VIEW -> "VIEW";
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
            case SCHEMA -> "SCHEMA";
        };
    }

    @Override
    public List<Command> bulkInsert(BulkInsert operation) {
        return authors.bulkInsert(operation);
    }

    @Override
    public List<Command> custom(Custom operation) {
        return authors.custom(operation);
    }

    @Override
    public List<Command> execute(Execute operation) {
        return authors.execute(operation);
    }

    @Override
    public List<Command> run(Run operation) {
        return authors.run(operation);
    }

    private List<Command> comment(TableName table, Column column) {
        return column.comment().isEmpty()
                ? List.of()
                : List.of(new Command.Verbatim("COMMENT ON COLUMN " + quote(table) + "." + quote(column.name()) + " IS "
                        + comment(column.comment())));
    }

    static String comment(String text) {
        return text.isEmpty() ? "NULL" : Quoting.literal(text);
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

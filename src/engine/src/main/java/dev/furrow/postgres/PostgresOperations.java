package dev.furrow.postgres;

import dev.furrow.database.AuthorsStatements;
import dev.furrow.database.TableSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
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
import dev.furrow.postgres.text.SequenceOptions;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.value.GivenValue;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL is sent for an operation: it says every one from itself alone. */
final class PostgresOperations implements Operation.Visitor<List<StepStatement>> {
    private final PostgresWords words;
    private final TableSql sql;
    private final RecordedOperation recorded;
    private final CallSite site;
    private final AuthorsStatements authors;

    /** Says an operation that is asked for at {@code site}. */
    PostgresOperations(PostgresWords words, TableSql sql, RecordedOperation recorded, CallSite site) {
        this.words = words;
        this.sql = sql;
        this.recorded = recorded;
        this.site = site;
        this.authors = new AuthorsStatements(Product.POSTGRESQL, sql, site);
    }

    @Override
    public List<StepStatement> createTable(CreateTable operation) {
        List<StepStatement> statements = new ArrayList<>(site.sql(sql.createTable(operation)));
        for (Column column : operation.columns()) {
            statements.addAll(comment(operation.table(), column));
        }
        return statements;
    }

    @Override
    public List<StepStatement> dropTable(DropTable operation) {
        return site.sql("DROP TABLE " + ifExists(operation.ifExists()) + quote(operation.table()));
    }

    @Override
    public List<StepStatement> renameTable(RenameTable operation) {
        return alter(operation.table(), "RENAME TO " + quote(operation.newName()));
    }

    @Override
    public List<StepStatement> commentOnTable(CommentOnTable operation) {
        return site.verbatim("COMMENT ON TABLE " + quote(operation.table()) + " IS " + comment(operation.comment()));
    }

    /** Each constraint by itself: distributed tables take none beside another change ({@code docs/distributed.md}). */
    @Override
    public List<StepStatement> addColumn(AddColumn operation) {
        List<Constraint> constraints = operation.column().constraints();
        if (operation.ifNotExists() && !constraints.isEmpty()) {
            throw PostgresUnsupported.rulesOfAColumnThatMayBeThere(operation);
        }
        String ifNotExists = operation.ifNotExists() ? "IF NOT EXISTS " : "";
        List<StepStatement> statements = new ArrayList<>(alter(
                operation.table(), "ADD COLUMN " + ifNotExists + sql.column(operation.table(), operation.column())));
        for (Constraint constraint : constraints) {
            statements.addAll(alter(operation.table(), "ADD " + constraint(constraint)));
        }
        statements.addAll(comment(operation.table(), operation.column()));
        return statements;
    }

    @Override
    public List<StepStatement> dropColumn(DropColumn operation) {
        return alter(operation.table(), "DROP COLUMN " + ifExists(operation.ifExists()) + quote(operation.column()));
    }

    @Override
    public List<StepStatement> renameColumn(RenameColumn operation) {
        return alter(
                operation.table(), "RENAME COLUMN " + quote(operation.column()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<StepStatement> alterColumn(AlterColumn operation) {
        return new ColumnStatements(operation, words, sql, site).statements();
    }

    @Override
    public List<StepStatement> createIndex(CreateIndex operation) {
        Index index = operation.index();
        String name = (index.isConcurrent() ? "CONCURRENTLY " : "")
                + (operation.ifNotExists() ? "IF NOT EXISTS " : "")
                + quote(index.name());
        String text = sql.createIndex(index, name, quote(index.table()));
        return index.isConcurrent() ? site.outsideTransaction(text, "CREATE INDEX CONCURRENTLY") : site.sql(text);
    }

    @Override
    public List<StepStatement> dropIndex(DropIndex operation) {
        String text = "DROP INDEX "
                + (operation.isConcurrent() ? "CONCURRENTLY " : "")
                + ifExists(operation.ifExists())
                + quote(besides(operation.table(), operation.name()));
        return operation.isConcurrent() ? site.outsideTransaction(text, "DROP INDEX CONCURRENTLY") : site.sql(text);
    }

    @Override
    public List<StepStatement> renameIndex(RenameIndex operation) {
        return site.sql("ALTER INDEX " + quote(besides(operation.table(), operation.name())) + " RENAME TO "
                + quote(operation.newName()));
    }

    /** An index lives in its table's schema. */
    private static TableName besides(TableName table, String index) {
        return new TableName(table.schema(), index);
    }

    @Override
    public List<StepStatement> addConstraint(AddConstraint operation) {
        return alter(operation.table(), "ADD " + constraint(operation.constraint()));
    }

    private String constraint(Constraint constraint) {
        boolean notValid = (constraint instanceof Check check && check.isNotValid())
                || (constraint instanceof ForeignKey key && key.isNotValid());
        return sql.constraint(constraint) + (notValid ? " NOT VALID" : "");
    }

    @Override
    public List<StepStatement> dropConstraint(DropConstraint operation) {
        return alter(operation.table(), "DROP CONSTRAINT " + ifExists(operation.ifExists()) + quote(operation.name()));
    }

    @Override
    public List<StepStatement> renameConstraint(RenameConstraint operation) {
        return alter(
                operation.table(),
                "RENAME CONSTRAINT " + quote(operation.name()) + " TO " + quote(operation.newName()));
    }

    @Override
    public List<StepStatement> validateConstraint(ValidateConstraint operation) {
        return alter(operation.table(), "VALIDATE CONSTRAINT " + quote(operation.name()));
    }

    @Override
    public List<StepStatement> createEnum(CreateEnum operation) {
        List<String> values = new ArrayList<>();
        for (String value : operation.type().values()) {
            values.add(Quoting.literal(value));
        }
        return site.sql(
                "CREATE TYPE " + quote(operation.type().name()) + " AS ENUM (" + String.join(", ", values) + ")");
    }

    @Override
    public List<StepStatement> addEnumValue(AddEnumValue operation) {
        String where = switch (operation.position()) {
            case LAST -> "";
            case BEFORE -> " BEFORE " + Quoting.literal(operation.other());
            case AFTER -> " AFTER " + Quoting.literal(operation.other());
        };
        return site.sql("ALTER TYPE " + quote(operation.type()) + " ADD VALUE "
                + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + Quoting.literal(operation.value()) + where);
    }

    @Override
    public List<StepStatement> renameEnumValue(RenameEnumValue operation) {
        return site.sql("ALTER TYPE " + quote(operation.type()) + " RENAME VALUE " + Quoting.literal(operation.value())
                + " TO " + Quoting.literal(operation.newValue()));
    }

    @Override
    public List<StepStatement> createSequence(CreateSequence operation) {
        return site.sql("CREATE SEQUENCE " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(operation.name())
                + SequenceOptions.of(operation.numbers()));
    }

    @Override
    public List<StepStatement> createView(CreateView operation) {
        String create = switch (operation.kind()) {
            case PLAIN -> "CREATE VIEW ";
            case REPLACING -> "CREATE OR REPLACE VIEW ";
            case MATERIALIZED -> "CREATE MATERIALIZED VIEW ";
        };
        return site.sql(create + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(operation.name()) + " AS\n"
                + operation.query());
    }

    @Override
    public List<StepStatement> refreshView(RefreshView operation) {
        return site.sql("REFRESH MATERIALIZED VIEW " + (operation.isConcurrent() ? "CONCURRENTLY " : "")
                + quote(operation.name()));
    }

    @Override
    public List<StepStatement> createSchema(CreateSchema operation) {
        return site.sql("CREATE SCHEMA " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(operation.name()));
    }

    @Override
    public List<StepStatement> setSchema(SetSchema operation) {
        if (words.schema().isEmpty()) {
            return List.of();
        }
        // ALTER TABLE IF EXISTS alone would fail where both schemas have a table of the name.
        TableName here = new TableName(words.schema(), operation.table().name());
        String body = " BEGIN\n  IF to_regclass(" + Quoting.literal(quote(here)) + ") IS NULL THEN\n    ALTER TABLE "
                + quote(new TableName(operation.schema(), operation.table().name())) + " SET SCHEMA "
                + quote(words.schema())
                + ";\n  END IF;\nEND ";
        String mark = "$$";
        for (int n = 1; body.contains(mark); n++) {
            mark = "$move" + n + "$";
        }
        return site.sql("DO " + mark + body + mark);
    }

    @Override
    public List<StepStatement> dropObject(DropObject operation) {
        return site.sql("DROP " + kind(operation.kind()) + " " + ifExists(operation.ifExists())
                + name(operation.kind(), operation.name()));
    }

    @Override
    public List<StepStatement> renameObject(RenameObject operation) {
        return site.sql("ALTER " + kind(operation.kind()) + " " + name(operation.kind(), operation.name())
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
    public List<StepStatement> bulkInsert(BulkInsert operation) {
        List<StepStatement> statements = new ArrayList<>(typed(operation));
        statements.addAll(authors.bulkInsert(operation));
        return statements;
    }

    /** PostgreSQL reads more spellings than are meant, and passes over what a column has no room for. */
    private List<StepStatement> typed(BulkInsert operation) {
        boolean isTyped = operation.rows().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(value -> value != null && GivenValue.isText(value));
        SchemaDependent check =
                new SchemaDependent(List.of(recorded), SchemaDependent.Effect.REFUSAL, "", connection -> {
                    TypedRows rows = TypedRows.of(connection, words.quote(operation.table()));
                    return site.at(() -> {
                        rows.require(operation);
                        return List.of();
                    });
                });
        return isTyped ? List.of(check) : List.of();
    }

    @Override
    public List<StepStatement> custom(Custom operation) {
        return authors.custom(operation);
    }

    @Override
    public List<StepStatement> execute(Execute operation) {
        return authors.execute(operation);
    }

    @Override
    public List<StepStatement> run(Run operation) {
        return authors.run(operation);
    }

    private List<StepStatement> comment(TableName table, Column column) {
        return column.comment().isEmpty()
                ? List.of()
                : site.verbatim("COMMENT ON COLUMN " + quote(table) + "." + quote(column.name()) + " IS "
                        + comment(column.comment()));
    }

    static String comment(String text) {
        return text.isEmpty() ? "NULL" : Quoting.literal(text);
    }

    private static String ifExists(boolean ifExists) {
        return ifExists ? "IF EXISTS " : "";
    }

    private static String quote(String identifier) {
        return Quoting.identifier(identifier);
    }

    private String quote(TableName table) {
        return words.quote(table);
    }

    private List<StepStatement> alter(TableName table, String change) {
        return site.sql("ALTER TABLE " + quote(table) + " " + change);
    }
}

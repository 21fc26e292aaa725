package dev.furrow.sqlite;

import dev.furrow.database.AuthorsStatements;
import dev.furrow.database.TableSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
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
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Index;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SqliteUnsupported;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.value.CanonicalTime;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite is sent for an operation. What any table takes is said from the operation alone; what changes a table that exists,
 * once its text is known. What the database can't do whatever it holds is refused here, before anything runs.
 */
final class SqliteOperations implements Operation.Visitor<TableAlterationBatch> {
    private final SqliteWords words;
    private final TableSql sql;
    private final RecordedOperation recorded;
    private final CallSite site;
    private final TableAlterationBatch batch;
    private final AuthorsStatements authors;

    /** Says an operation that is asked for at {@code site}, after what is in {@code batch}. */
    SqliteOperations(
            SqliteWords words, TableSql sql, RecordedOperation recorded, CallSite site, TableAlterationBatch batch) {
        this.words = words;
        this.sql = sql;
        this.recorded = recorded;
        this.site = site;
        this.batch = batch;
        this.authors = new AuthorsStatements(Product.SQLITE, sql, site);
    }

    @Override
    public TableAlterationBatch createTable(CreateTable operation) {
        NewTable table = new NewTable(operation, sql);
        table.requireSense();
        if (operation.ifNotExists() && table.countsFromElsewhere()) {
            // A table that is there goes on counting where it was.
            return onSchema(
                    sql.createTable(operation),
                    schema -> schema.find("table", operation.table().name()).isPresent()
                            ? List.of()
                            : table.statements(site));
        }
        return operation.ifNotExists()
                ? batch.say(table.statements(site))
                : say(refusal(names(table), table::requireFreeNames), table.statements(site));
    }

    @Override
    public TableAlterationBatch dropTable(DropTable operation) {
        return say(
                refusal(schema -> new Dependents(schema)
                        .requireNoneOfTable(operation.table().name())),
                site.sql("DROP TABLE " + ifExists(operation.ifExists()) + quote(operation.table())));
    }

    @Override
    public TableAlterationBatch renameTable(RenameTable operation) {
        if (!operation.newName().equalsIgnoreCase(operation.table().name())) {
            return batch.say(renamed(operation.table(), operation.newName()));
        }
        // SQLite takes a name that differs by case alone for the same.
        String between = "furrow_new_" + operation.newName();
        return say(renamed(operation.table(), between), renamed(TableName.of(between), operation.newName()));
    }

    private List<StepStatement> renamed(TableName table, String newName) {
        List<StepStatement> said = alter(table, "RENAME TO " + quote(newName));
        return List.of(SchemaDependent.saying(said, recorded, connection -> {
            Renaming renaming = Renaming.of(connection, site);
            return site.at(() -> renaming.table(table, newName, said));
        }));
    }

    /** SQLite keeps no descriptions. */
    @Override
    public TableAlterationBatch commentOnTable(CommentOnTable operation) {
        return batch;
    }

    @Override
    public TableAlterationBatch addColumn(AddColumn operation) {
        Column column = operation.column();
        StringBuilder text = new StringBuilder(sql.column(operation.table(), column));
        column.constraints().forEach(constraint -> text.append(' ').append(sql.constraint(constraint)));
        Alteration added =
                alteration(operation.table(), text.toString(), edit -> new ColumnEdit(edit, sql).add(operation));
        return batch.alter(
                operation.ifNotExists() || !ColumnEdit.isNative(column)
                        ? added
                        : added.natively(
                                alter(operation.table(), "ADD COLUMN " + ColumnEdit.nativeText(operation, sql))));
    }

    @Override
    public TableAlterationBatch dropColumn(DropColumn operation) {
        return batch.alter(alteration(
                operation.table(), quote(operation.column()), edit -> new ColumnEdit(edit, sql).drop(operation)));
    }

    @Override
    public TableAlterationBatch renameColumn(RenameColumn operation) {
        List<StepStatement> said = alter(
                operation.table(), "RENAME COLUMN " + quote(operation.column()) + " TO " + quote(operation.newName()));
        return batch.rename(operation, List.of(SchemaDependent.saying(said, recorded, connection -> {
            Renaming renaming = Renaming.of(connection, site);
            return site.at(() -> renaming.column(operation, said));
        })));
    }

    /** A new name is told by itself, after what else becomes of the column. */
    @Override
    public TableAlterationBatch alterColumn(AlterColumn operation) {
        ColumnChange change = operation.change();
        change.type().ifPresent(words::type);
        change.numbering().ifPresent(numbering -> SqliteUnsupported.requireCounted(change.column(), numbering));
        if (!change.renames()) {
            return batch.alter(altered(operation));
        }
        if (change.changesMore()) {
            batch.alter(altered(new AlterColumn(operation.table(), change.rename(change.column()))));
        }
        return renameColumn(new RenameColumn(operation.table(), change.column(), change.newName()));
    }

    private Alteration altered(AlterColumn operation) {
        ColumnChange change = operation.change();
        String text = String.join(
                " ",
                quote(change.column()),
                change.type().map(words::type).orElse(""),
                change.usingOn(Product.SQLITE),
                change.defaultValue().map(value -> asked(change, value)).orElse(""),
                change.numbering().map(SqliteOperations::asked).orElse(""),
                change.nullability()
                        .map(nullable -> nullable ? "NULL" : "NOT NULL")
                        .orElse(""));
        Alteration altered = alteration(operation.table(), text, ColumnAlteration.of(operation, words, sql));
        boolean describes = change.comment().isPresent() && change.equals(onlyDescribing(change));
        return describes ? altered.natively(List.of()) : altered;
    }

    private String asked(ColumnChange change, DefaultValue value) {
        ValueType type = change.type().map(ValueType::of).orElse(ValueType.of(ValueKind.UNKNOWN));
        return sql.defaultClause(type, value);
    }

    private static String asked(Numbering numbering) {
        return numbering.equals(Numbering.NONE)
                ? "DROP IDENTITY"
                : "ADD IDENTITY " + numbering.numbers().settings().getOrDefault(Numbers.Setting.START, 1L);
    }

    private static ColumnChange onlyDescribing(ColumnChange change) {
        return ColumnChange.of(change.column()).comment(change.comment().orElse(""));
    }

    @Override
    public TableAlterationBatch createIndex(CreateIndex operation) {
        Index index = operation.index();
        if (!index.method().isEmpty()) {
            throw SqliteUnsupported.of("make index \"" + index.name() + "\" by method " + index.method());
        }
        if (!index.included().isEmpty()) {
            throw SqliteUnsupported.of("let index \"" + index.name() + "\" include columns that it doesn't sort by");
        }
        String name = (operation.ifNotExists() ? "IF NOT EXISTS " : "") + quote(index.name());
        String text = sql.createIndex(index, name, quote(index.table()));
        // SQLite takes a name in quotes that no column has for a text, and would index that.
        return batch.alter(alteration(index.table(), text, edit -> edit.createIndex(index, text))
                .makingIndex(index.name()));
    }

    @Override
    public TableAlterationBatch dropIndex(DropIndex operation) {
        quote(operation.table());
        String name = quote(operation.name());
        return batch.alter(alteration(operation.table(), name, edit -> edit.dropIndex(operation))
                .natively(site.sql("DROP INDEX " + ifExists(operation.ifExists()) + name)));
    }

    @Override
    public TableAlterationBatch renameIndex(RenameIndex operation) {
        return onSchema("", schema -> sent(new RecreatedObject(schema).rename(operation)));
    }

    @Override
    public TableAlterationBatch addConstraint(AddConstraint operation) {
        return batch.alter(alteration(
                operation.table(),
                sql.constraint(operation.constraint()),
                edit -> new ConstraintEdit(edit, sql).add(operation)));
    }

    @Override
    public TableAlterationBatch dropConstraint(DropConstraint operation) {
        return batch.alter(constraintAlteration(
                operation.table(), operation.name(), edit -> new ConstraintEdit(edit, sql).drop(operation)));
    }

    @Override
    public TableAlterationBatch renameConstraint(RenameConstraint operation) {
        return batch.alter(constraintAlteration(
                operation.table(), operation.name(), edit -> new ConstraintEdit(edit, sql).rename(operation)));
    }

    /** A constraint that isn't valid yet held all rows from the beginning here: only its name is looked up. */
    @Override
    public TableAlterationBatch validateConstraint(ValidateConstraint operation) {
        return batch.alter(constraintAlteration(
                operation.table(), operation.name(), edit -> new ConstraintEdit(edit, sql).require(operation.name())));
    }

    /** The values stand in a check after each column of the type. */
    @Override
    public TableAlterationBatch createEnum(CreateEnum operation) {
        return batch;
    }

    @Override
    public TableAlterationBatch addEnumValue(AddEnumValue operation) {
        return onColumnsOf(operation.type(), operation.position().name(), uses -> uses.add(operation));
    }

    @Override
    public TableAlterationBatch renameEnumValue(RenameEnumValue operation) {
        return onColumnsOf(operation.type(), "", uses -> uses.rename(operation));
    }

    @Override
    public TableAlterationBatch createSequence(CreateSequence operation) {
        throw SqliteUnsupported.of("make sequence \"" + operation.name() + "\"");
    }

    @Override
    public TableAlterationBatch createView(CreateView operation) {
        return switch (operation.kind()) {
            case PLAIN ->
                say(
                        refusal(schema -> new TakenNames(schema)
                                .requireFreeTable(operation.name().name())),
                        site.sql("CREATE VIEW " + quote(operation.name()) + " AS\n" + operation.query()),
                        site.sql(RecreatedObject.sense(operation.name().name())));
            case REPLACING ->
                onSchema(operation.query(), schema -> sent(new RecreatedObject(schema).replace(operation)));
            case MATERIALIZED -> throw SqliteUnsupported.of("keep the rows of view \"" + operation.name() + "\"");
        };
    }

    @Override
    public TableAlterationBatch refreshView(RefreshView operation) {
        throw SqliteUnsupported.of("keep the rows of view \"" + operation.name() + "\"");
    }

    @Override
    public TableAlterationBatch createSchema(CreateSchema operation) {
        throw SqliteUnsupported.of("make schema \"" + operation.name() + "\"");
    }

    /** Every table is where the application's tables are. */
    @Override
    public TableAlterationBatch setSchema(SetSchema operation) {
        return batch;
    }

    @Override
    public TableAlterationBatch dropObject(DropObject operation) {
        String name = operation.name().name();
        return switch (operation.kind()) {
            case VIEW ->
                say(
                        refusal(schema -> new Dependents(schema).requireNoneOfView(name)),
                        site.sql("DROP VIEW " + ifExists(operation.ifExists()) + quote(operation.name())));
            case ENUM ->
                batch.say(
                        refusal(schema -> new EnumChanges(schema, Obstacles.none(schema), name, site).requireUnused()));
            case SEQUENCE, MATERIALIZED_VIEW, SCHEMA -> throw hasNone(operation.kind(), operation.name());
        };
    }

    @Override
    public TableAlterationBatch renameObject(RenameObject operation) {
        String name = operation.name().name();
        return switch (operation.kind()) {
            case VIEW -> onSchema("", schema -> sent(new RecreatedObject(schema).rename(name, operation.newName())));
            case ENUM -> onColumnsOf(operation.name(), "", uses -> uses.renameType(operation.newName()));
            case SEQUENCE, MATERIALIZED_VIEW, SCHEMA -> throw hasNone(operation.kind(), operation.name());
        };
    }

    private static FurrowException hasNone(ObjectKind kind, TableName name) {
        return SqliteUnsupported.of("have " + kind.words() + " \"" + name + "\"");
    }

    @Override
    public TableAlterationBatch bulkInsert(BulkInsert operation) {
        return batch.say(List.of(SchemaDependent.saying(authors.bulkInsert(operation), recorded, connection -> {
            LiveSchema schema = LiveSchema.ofTable(connection, operation.table().name());
            return site.at(() -> authors.bulkInsert(new TypedRows(schema).of(operation)));
        })));
    }

    @Override
    public TableAlterationBatch custom(Custom operation) {
        return batch.say(authors.custom(operation));
    }

    /** Times are written as rows and seeds write them, not as the driver would. */
    @Override
    public TableAlterationBatch execute(Execute operation) {
        List<@Nullable Object> parameters = new ArrayList<>();
        operation.parameters().forEach(value -> parameters.add(CanonicalTime.of(value)));
        return batch.say(authors.execute(new Execute(operation.sql(), parameters)));
    }

    @Override
    public TableAlterationBatch run(Run operation) {
        return batch.say(authors.run(operation));
    }

    private Alteration alteration(TableName table, String text, Alteration.Change change) {
        return Alteration.of(recorded, site, table, text, change);
    }

    /** A constraint that was made without a name has one that its columns are a part of, and another one when they have. */
    private Alteration constraintAlteration(TableName table, String constraint, Alteration.Change change) {
        String name = constraint.toLowerCase(Locale.ROOT);
        Predicate<String> mentions = column -> name.contains(column.toLowerCase(Locale.ROOT));
        return Alteration.ofRule(recorded, site, table, mentions, change);
    }

    private TableAlterationBatch onColumnsOf(
            TableName type, String asked, Function<EnumChanges, List<StepStatement>> change) {
        return batch.say(List.of(new SchemaDependent(
                List.of(recorded), SchemaDependent.Effect.CHANGE, asked, connection -> {
                    LiveSchema schema = LiveSchema.read(connection);
                    Obstacles obstacles = Obstacles.of(connection, schema);
                    return site.at(() -> change.apply(new EnumChanges(schema, obstacles, type.name(), site)));
                })));
    }

    private TableAlterationBatch onSchema(String asked, Function<LiveSchema, List<StepStatement>> resolution) {
        return batch.say(List.of(dependent(SchemaDependent.Effect.CHANGE, asked, resolution)));
    }

    /** What of the schema a change depends on. */
    private interface Look {
        LiveSchema at(Connection connection) throws SQLException;
    }

    private static Look names(NewTable table) {
        return connection -> LiveSchema.about(connection, table.names());
    }

    private List<StepStatement> refusal(Consumer<LiveSchema> check) {
        return refusal(LiveSchema::read, check);
    }

    private List<StepStatement> refusal(Look look, Consumer<LiveSchema> check) {
        return List.of(dependent(look, SchemaDependent.Effect.REFUSAL, "", schema -> {
            check.accept(schema);
            return List.of();
        }));
    }

    private SchemaDependent dependent(
            SchemaDependent.Effect effect, String asked, Function<LiveSchema, List<StepStatement>> resolution) {
        return dependent(LiveSchema::read, effect, asked, resolution);
    }

    private SchemaDependent dependent(
            Look look,
            SchemaDependent.Effect effect,
            String asked,
            Function<LiveSchema, List<StepStatement>> resolution) {
        return new SchemaDependent(List.of(recorded), effect, asked, connection -> {
            LiveSchema schema = look.at(connection);
            return site.at(() -> resolution.apply(schema));
        });
    }

    private List<StepStatement> sent(List<String> texts) {
        List<StepStatement> statements = new ArrayList<>();
        texts.forEach(text -> statements.addAll(site.sql(text)));
        return statements;
    }

    @SafeVarargs
    private TableAlterationBatch say(List<StepStatement>... parts) {
        for (List<StepStatement> part : parts) {
            batch.say(part);
        }
        return batch;
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

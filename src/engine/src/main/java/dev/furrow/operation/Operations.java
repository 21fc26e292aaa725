package dev.furrow.operation;

import dev.furrow.error.Advice;
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
import dev.furrow.operation.model.Products;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.RefreshView;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.operation.model.Row;
import dev.furrow.operation.model.Run;
import dev.furrow.operation.model.SetSchema;
import dev.furrow.operation.model.ValidateConstraint;
import dev.furrow.operation.model.ViewKind;
import dev.furrow.operation.model.Work;
import dev.furrow.operation.validation.OperationValidation;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Index;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableElement;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records what a revision wants, in its order. Tables are named {@code table} or {@code schema.table}; a name without a schema
 * means the application's, wherever that is.
 */
public final class Operations {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final Set<String> RECORDERS =
            Set.of(Operations.class.getName(), IfExists.class.getName(), IfNotExists.class.getName());

    private final String file;
    private final String itsPackage;
    private final List<RecordedOperation> calls = new ArrayList<>();
    private Products products = Products.ALL;

    private Operations(String file, String itsPackage) {
        this.file = file;
        this.itsPackage = itsPackage;
    }

    /** Returns what {@code revision}, the author's own code, asked for. */
    public static List<RecordedOperation> record(String file, Consumer<Operations> revision) {
        return record(file, revision, revision);
    }

    /**
     * Returns what {@code revision} asked for.
     *
     * @param file the revision's file, for the places of its calls
     * @param author what is in it: calls stand on the lines of its package, whoever else's code makes them
     * @throws FurrowException if it asked for nonsense
     */
    public static List<RecordedOperation> record(String file, Object author, Consumer<Operations> revision) {
        Operations operations = new Operations(file, author.getClass().getPackageName() + ".");
        revision.accept(operations);
        return List.copyOf(operations.calls);
    }

    public void createTable(String table, TableElement... elements) {
        add(CreateTable.of(TableName.parse(table), Arrays.asList(elements), false));
    }

    public void dropTable(String table) {
        add(new DropTable(TableName.parse(table), false));
    }

    /** Gives {@code table} another name in the same schema. */
    public void renameTable(String table, String newName) {
        add(new RenameTable(TableName.parse(table), newName));
    }

    /** Describes a table for people. SQLite keeps no such descriptions and is sent nothing. */
    public void commentOnTable(String table, String comment) {
        add(new CommentOnTable(TableName.parse(table), comment));
    }

    /** Takes a table's description away. */
    public void dropTableComment(String table) {
        commentOnTable(table, "");
    }

    /** Adds a column after the table's last one, with the constraints written after it. */
    public void addColumn(String table, Column column) {
        TableName name = TableName.parse(table);
        add(new AddColumn(name, ConstraintNames.named(name, column), false));
    }

    /** Drops a column with the constraints and indexes that name it. */
    public void dropColumn(String table, String column) {
        add(new DropColumn(TableName.parse(table), column, false));
    }

    public void renameColumn(String table, String column, String newName) {
        add(new RenameColumn(TableName.parse(table), column, newName));
    }

    /** Changes a column as {@link Ddl#change} says. */
    public void alterColumn(String table, ColumnChange change) {
        if (change.isEmpty()) {
            throw new FurrowException(
                    "column \"" + change.column() + "\" of table \"" + table + "\": nothing is changed",
                    Advice.say("Say what:  change(\"" + change.column() + "\").type(text()).notNull()"));
        }
        add(new AlterColumn(TableName.parse(table), change));
    }

    /** Makes an index that {@link Ddl#index} describes. */
    public void createIndex(Index index) {
        add(new CreateIndex(ConstraintNames.named(index), false));
    }

    public void dropIndex(String table, String name) {
        add(new DropIndex(TableName.parse(table), name, false, false));
    }

    /** Drops an index without keeping writers out: outside a transaction, so the revision says {@code transaction: false}. */
    public void dropIndexConcurrently(String table, String name) {
        add(new DropIndex(TableName.parse(table), name, false, true));
    }

    public void renameIndex(String table, String name, String newName) {
        add(new RenameIndex(TableName.parse(table), name, newName));
    }

    /** Adds a constraint to a table that exists. */
    public void addConstraint(String table, Constraint constraint) {
        TableName name = TableName.parse(table);
        add(new AddConstraint(name, ConstraintNames.named(name, constraint)));
    }

    public void dropConstraint(String table, String name) {
        add(new DropConstraint(TableName.parse(table), name, false));
    }

    public void renameConstraint(String table, String name, String newName) {
        add(new RenameConstraint(TableName.parse(table), name, newName));
    }

    /**
     * Holds the rows that were there to a constraint that was added as {@code notValid()}. SQLite did that when the constraint was added, and
     * is sent nothing.
     */
    public void validateConstraint(String table, String name) {
        add(new ValidateConstraint(TableName.parse(table), name));
    }

    /** Makes an enum type, before the first column that has it. SQLite, where each column checks its values, is sent nothing. */
    public void createEnum(EnumerationType type) {
        add(new CreateEnum(type));
    }

    /** Adds a value after the type's last one. */
    public void addEnumValue(String type, String value) {
        add(new AddEnumValue(TableName.parse(type), value, AddEnumValue.Position.LAST, "", false));
    }

    public void addEnumValueBefore(String type, String other, String value) {
        add(new AddEnumValue(TableName.parse(type), value, AddEnumValue.Position.BEFORE, other, false));
    }

    public void addEnumValueAfter(String type, String other, String value) {
        add(new AddEnumValue(TableName.parse(type), value, AddEnumValue.Position.AFTER, other, false));
    }

    /** Gives a value of an enum type another name, in all rows. */
    public void renameEnumValue(String type, String value, String newValue) {
        add(new RenameEnumValue(TableName.parse(type), value, newValue));
    }

    public void renameEnum(String type, String newName) {
        add(new RenameObject(ObjectKind.ENUM, TableName.parse(type), newName));
    }

    public void dropEnum(String type) {
        add(new DropObject(ObjectKind.ENUM, TableName.parse(type), false));
    }

    /** Makes a sequence that no column owns. PostgreSQL's. */
    public void createSequence(String name, Numbers numbers) {
        add(new CreateSequence(TableName.parse(name), numbers, false));
    }

    public void renameSequence(String name, String newName) {
        add(new RenameObject(ObjectKind.SEQUENCE, TableName.parse(name), newName));
    }

    public void dropSequence(String name) {
        add(new DropObject(ObjectKind.SEQUENCE, TableName.parse(name), false));
    }

    /** Makes a view of the rows that {@code query}, a SELECT without a semicolon, finds. */
    public void createView(String name, String query) {
        add(new CreateView(TableName.parse(name), query, ViewKind.PLAIN, false));
    }

    /** Makes a view, or lets the one of that name find other rows. */
    public void replaceView(String name, String query) {
        add(new CreateView(TableName.parse(name), query, ViewKind.REPLACING, false));
    }

    public void renameView(String name, String newName) {
        add(new RenameObject(ObjectKind.VIEW, TableName.parse(name), newName));
    }

    public void dropView(String name) {
        add(new DropObject(ObjectKind.VIEW, TableName.parse(name), false));
    }

    /** Makes a view that keeps its rows until it is refreshed. PostgreSQL's. */
    public void createMaterializedView(String name, String query) {
        add(new CreateView(TableName.parse(name), query, ViewKind.MATERIALIZED, false));
    }

    public void refreshMaterializedView(String name) {
        add(new RefreshView(TableName.parse(name), false));
    }

    public void renameMaterializedView(String name, String newName) {
        add(new RenameObject(ObjectKind.MATERIALIZED_VIEW, TableName.parse(name), newName));
    }

    public void dropMaterializedView(String name) {
        add(new DropObject(ObjectKind.MATERIALIZED_VIEW, TableName.parse(name), false));
    }

    /** Makes a schema beside the application's. PostgreSQL's. */
    public void createSchema(String name) {
        add(new CreateSchema(name, false));
    }

    public void renameSchema(String name, String newName) {
        add(new RenameObject(ObjectKind.SCHEMA, TableName.of(name), newName));
    }

    /** Drops a schema, which has to be empty. */
    public void dropSchema(String name) {
        add(new DropObject(ObjectKind.SCHEMA, TableName.of(name), false));
    }

    /**
     * Moves a table that an earlier life created elsewhere into the application's schema, with its indexes, constraints and sequences.
     * Where no schema is set, on SQLite, and where the table is there already, nothing happens.
     *
     * @param table with the schema that it comes from in front; without one, {@code public}
     */
    public void setSchema(String table) {
        TableName name = TableName.parse(table);
        add(new SetSchema(TableName.of(name.name()), name.isQualified() ? name.schema() : "public"));
    }

    /**
     * Puts rows into a table.
     *
     * @param columns those that each row brings, as {@link Ddl#columns} lists them
     * @param rows as {@link Ddl#row} makes them
     */
    public void bulkInsert(String table, List<String> columns, Row... rows) {
        add(new BulkInsert(TableName.parse(table), columns, Arrays.asList(rows)));
    }

    /** Does what {@link Ddl#custom} describes. */
    public void custom(Custom custom) {
        add(custom);
    }

    /**
     * Runs SQL as it is written. It is the author's to see that every database of the application understands it.
     *
     * @param sql one statement; without parameters, any number of them
     * @param parameters the values of its question marks, in their order
     */
    public void execute(String sql, @Nullable Object... parameters) {
        add(new Execute(sql, Arrays.asList(parameters)));
    }

    /** Calls {@code work} at this place of the step, for what SQL can't say. It can't be written as a script. */
    public void run(Work work) {
        add(new Run(work));
    }

    /** Returns operations that do nothing where the thing isn't there. */
    public IfExists ifExists() {
        return new IfExists(this);
    }

    /** Returns operations that do nothing where the thing is there already, whatever it is like. */
    public IfNotExists ifNotExists() {
        return new IfNotExists(this);
    }

    /** Records what one database alone is to do: {@code op.on(POSTGRESQL, only -> only.createSequence(...))}. */
    public void on(Product product, Consumer<Operations> only) {
        Products outside = products;
        products = outside.only(product);
        try {
            only.accept(this);
        } finally {
            products = outside;
        }
    }

    void add(Operation operation) {
        operation.accept(new OperationValidation());
        calls.add(new RecordedOperation(operation, caller(), products));
    }

    private Place caller() {
        int line = STACK.walk(frames -> frames.filter(frame -> !RECORDERS.contains(frame.getClassName()))
                .filter(frame -> frame.getClassName().startsWith(itsPackage))
                .findFirst()
                .map(StackWalker.StackFrame::getLineNumber)
                .orElse(0));
        return Place.of(file, Math.max(line, 0));
    }
}

package dev.furrow.operation.source;

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
import dev.furrow.operation.model.Operation;
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
import dev.furrow.operation.model.ViewKind;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An operation as the statement that records it: {@code op.dropTable("jokes");}. A table's parts have a line each. */
public final class OperationSource implements Operation.Visitor<String> {
    private static final String LINE = ",\n    ";

    private OperationSource() {}

    /**
     * Returns the statement.
     *
     * @throws IllegalArgumentException if it holds what no text can say: code, or rows and parameters of a revision
     */
    public static String of(Operation operation) {
        return "op." + operation.accept(new OperationSource()) + ";";
    }

    private static String call(String method, String... arguments) {
        return method + "(" + String.join(", ", arguments) + ")";
    }

    private static String name(TableName name) {
        return JavaLiterals.string(name.written());
    }

    private static String text(String text) {
        return JavaLiterals.string(text);
    }

    private static String ifNotExists(boolean said) {
        return said ? "ifNotExists()." : "";
    }

    private static String ifExists(boolean said) {
        return said ? "ifExists()." : "";
    }

    @Override
    public String createTable(CreateTable operation) {
        List<String> parts = new ArrayList<>();
        parts.add(name(operation.table()));
        parts.addAll(TableSource.of(operation));
        return ifNotExists(operation.ifNotExists()) + "createTable(" + String.join(LINE, parts) + ")";
    }

    @Override
    public String dropTable(DropTable operation) {
        return ifExists(operation.ifExists()) + call("dropTable", name(operation.table()));
    }

    @Override
    public String renameTable(RenameTable operation) {
        return call("renameTable", name(operation.table()), text(operation.newName()));
    }

    @Override
    public String commentOnTable(CommentOnTable operation) {
        return operation.comment().isEmpty()
                ? call("dropTableComment", name(operation.table()))
                : call("commentOnTable", name(operation.table()), text(operation.comment()));
    }

    @Override
    public String addColumn(AddColumn operation) {
        return ifNotExists(operation.ifNotExists())
                + call("addColumn", name(operation.table()), ColumnSource.of(operation.table(), operation.column()));
    }

    @Override
    public String dropColumn(DropColumn operation) {
        return ifExists(operation.ifExists()) + call("dropColumn", name(operation.table()), text(operation.column()));
    }

    @Override
    public String renameColumn(RenameColumn operation) {
        return call("renameColumn", name(operation.table()), text(operation.column()), text(operation.newName()));
    }

    @Override
    public String alterColumn(AlterColumn operation) {
        return call("alterColumn", name(operation.table()), ColumnSource.of(operation.change()));
    }

    @Override
    public String createIndex(CreateIndex operation) {
        return ifNotExists(operation.ifNotExists()) + call("createIndex", IndexSource.of(operation.index()));
    }

    @Override
    public String dropIndex(DropIndex operation) {
        String method = operation.isConcurrent() ? "dropIndexConcurrently" : "dropIndex";
        return ifExists(operation.ifExists()) + call(method, name(operation.table()), text(operation.name()));
    }

    @Override
    public String renameIndex(RenameIndex operation) {
        return call("renameIndex", name(operation.table()), text(operation.name()), text(operation.newName()));
    }

    @Override
    public String addConstraint(AddConstraint operation) {
        return call(
                "addConstraint",
                name(operation.table()),
                ConstraintSource.of(operation.table(), operation.constraint()));
    }

    @Override
    public String dropConstraint(DropConstraint operation) {
        return ifExists(operation.ifExists()) + call("dropConstraint", name(operation.table()), text(operation.name()));
    }

    @Override
    public String renameConstraint(RenameConstraint operation) {
        return call("renameConstraint", name(operation.table()), text(operation.name()), text(operation.newName()));
    }

    @Override
    public String validateConstraint(ValidateConstraint operation) {
        return call("validateConstraint", name(operation.table()), text(operation.name()));
    }

    @Override
    public String createEnum(CreateEnum operation) {
        return call("createEnum", TypeSource.of(operation.type()));
    }

    @Override
    public String addEnumValue(AddEnumValue operation) {
        String type = name(operation.type());
        String added = switch (operation.position()) {
            case LAST -> call("addEnumValue", type, text(operation.value()));
            case BEFORE -> call("addEnumValueBefore", type, text(operation.other()), text(operation.value()));
            case AFTER -> call("addEnumValueAfter", type, text(operation.other()), text(operation.value()));
        };
        return ifNotExists(operation.ifNotExists()) + added;
    }

    @Override
    public String renameEnumValue(RenameEnumValue operation) {
        return call("renameEnumValue", name(operation.type()), text(operation.value()), text(operation.newValue()));
    }

    @Override
    public String createSequence(CreateSequence operation) {
        return ifNotExists(operation.ifNotExists())
                + call("createSequence", name(operation.name()), NumbersSource.of(operation.numbers()));
    }

    @Override
    public String createView(CreateView operation) {
        String method = operation.kind() == ViewKind.MATERIALIZED
                ? "createMaterializedView"
                : operation.kind() == ViewKind.REPLACING ? "replaceView" : "createView";
        return ifNotExists(operation.ifNotExists()) + call(method, name(operation.name()), text(operation.query()));
    }

    @Override
    public String refreshView(RefreshView operation) {
        return call("refreshMaterializedView", name(operation.name()));
    }

    @Override
    public String createSchema(CreateSchema operation) {
        return ifNotExists(operation.ifNotExists()) + call("createSchema", text(operation.name()));
    }

    @Override
    public String setSchema(SetSchema operation) {
        return call(
                "setSchema", text(operation.schema() + "." + operation.table().name()));
    }

    @Override
    public String dropObject(DropObject operation) {
        String method = switch (operation.kind()) {
            case ENUM -> "dropEnum";
            case SEQUENCE -> "dropSequence";
            case VIEW -> "dropView";
            case MATERIALIZED_VIEW -> "dropMaterializedView";
            case SCHEMA -> "dropSchema";
        };
        return ifExists(operation.ifExists()) + call(method, name(operation.name()));
    }

    @Override
    public String renameObject(RenameObject operation) {
        String method = switch (operation.kind()) {
            case ENUM -> "renameEnum";
            case SEQUENCE -> "renameSequence";
            case VIEW -> "renameView";
            case MATERIALIZED_VIEW -> "renameMaterializedView";
            case SCHEMA -> "renameSchema";
        };
        return call(method, name(operation.name()), text(operation.newName()));
    }

    @Override
    public String bulkInsert(BulkInsert operation) {
        throw new IllegalArgumentException("rows of " + operation.table());
    }

    @Override
    public String custom(Custom operation) {
        return "custom(custom(" + text(operation.what()) + ")"
                + statements(".on(", operation.statements())
                + statements(".undoneBy(", operation.inverse())
                + ")";
    }

    private static String statements(String method, Map<Product, List<String>> statements) {
        StringBuilder source = new StringBuilder();
        new TreeMap<>(statements)
                .forEach((product, texts) -> source.append("\n    ")
                        .append(method)
                        .append(product)
                        .append(texts.isEmpty() ? "" : ", ")
                        .append(JavaLiterals.strings(texts))
                        .append(')'));
        return source.toString();
    }

    @Override
    public String execute(Execute operation) {
        if (!operation.parameters().isEmpty()) {
            throw new IllegalArgumentException("parameters of " + operation.sql());
        }
        return call("execute", text(operation.sql()));
    }

    @Override
    public String run(Run operation) {
        throw new IllegalArgumentException("code");
    }
}

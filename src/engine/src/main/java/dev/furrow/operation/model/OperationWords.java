package dev.furrow.operation.model;

import java.util.ArrayList;
import java.util.List;

/** An operation in a line, for messages: its call with its names, and without all that has none, {@code op.addColumn("users", "mail")}. */
public final class OperationWords implements Operation.Visitor<String> {
    /** Of a name; what is longer is a query or a statement. */
    private static final int LONGEST = 63;

    private OperationWords() {}

    /** Returns the call that asks for {@code operation}. */
    public static String of(Operation operation) {
        return operation.accept(new OperationWords());
    }

    private static String call(String name, String... names) {
        List<String> quoted = new ArrayList<>();
        for (String each : names) {
            if (!each.isEmpty() && each.length() <= LONGEST) {
                quoted.add('"' + each + '"');
            }
        }
        return "op." + name + "(" + String.join(", ", quoted) + ")";
    }

    @Override
    public String createTable(CreateTable operation) {
        return call("createTable", operation.table().name());
    }

    @Override
    public String dropTable(DropTable operation) {
        return call("dropTable", operation.table().name());
    }

    @Override
    public String renameTable(RenameTable operation) {
        return call("renameTable", operation.table().name(), operation.newName());
    }

    @Override
    public String commentOnTable(CommentOnTable operation) {
        return call("commentOnTable", operation.table().name(), operation.comment());
    }

    @Override
    public String addColumn(AddColumn operation) {
        return call("addColumn", operation.table().name(), operation.column().name());
    }

    @Override
    public String dropColumn(DropColumn operation) {
        return call("dropColumn", operation.table().name(), operation.column());
    }

    @Override
    public String renameColumn(RenameColumn operation) {
        return call("renameColumn", operation.table().name(), operation.column(), operation.newName());
    }

    @Override
    public String alterColumn(AlterColumn operation) {
        return call("alterColumn", operation.table().name(), operation.change().column());
    }

    @Override
    public String createIndex(CreateIndex operation) {
        return call("createIndex", operation.index().name());
    }

    @Override
    public String dropIndex(DropIndex operation) {
        return call("dropIndex", operation.table().name(), operation.name());
    }

    @Override
    public String renameIndex(RenameIndex operation) {
        return call("renameIndex", operation.table().name(), operation.name(), operation.newName());
    }

    @Override
    public String addConstraint(AddConstraint operation) {
        return call(
                "addConstraint",
                operation.table().name(),
                operation.constraint().name());
    }

    @Override
    public String dropConstraint(DropConstraint operation) {
        return call("dropConstraint", operation.table().name(), operation.name());
    }

    @Override
    public String renameConstraint(RenameConstraint operation) {
        return call("renameConstraint", operation.table().name(), operation.name(), operation.newName());
    }

    @Override
    public String validateConstraint(ValidateConstraint operation) {
        return call("validateConstraint", operation.table().name(), operation.name());
    }

    @Override
    public String createEnum(CreateEnum operation) {
        return call("createEnum", operation.type().name().name());
    }

    @Override
    public String addEnumValue(AddEnumValue operation) {
        return call("addEnumValue", operation.type().name(), operation.value(), operation.other());
    }

    @Override
    public String renameEnumValue(RenameEnumValue operation) {
        return call("renameEnumValue", operation.type().name(), operation.value(), operation.newValue());
    }

    @Override
    public String createSequence(CreateSequence operation) {
        return call("createSequence", operation.name().name());
    }

    @Override
    public String createView(CreateView operation) {
        return call("createView", operation.name().name(), operation.query());
    }

    @Override
    public String refreshView(RefreshView operation) {
        return call("refreshView", operation.name().name());
    }

    @Override
    public String createSchema(CreateSchema operation) {
        return call("createSchema", operation.name());
    }

    @Override
    public String setSchema(SetSchema operation) {
        return call("setSchema", operation.table().name(), operation.schema());
    }

    @Override
    public String dropObject(DropObject operation) {
        return call("dropObject", operation.name().name());
    }

    @Override
    public String renameObject(RenameObject operation) {
        return call("renameObject", operation.name().name(), operation.newName());
    }

    @Override
    public String bulkInsert(BulkInsert operation) {
        return call("bulkInsert", operation.table().name());
    }

    @Override
    public String custom(Custom operation) {
        return call("custom", operation.what());
    }

    @Override
    public String execute(Execute operation) {
        return call("execute", operation.sql());
    }

    @Override
    public String run(Run operation) {
        return call("run");
    }
}

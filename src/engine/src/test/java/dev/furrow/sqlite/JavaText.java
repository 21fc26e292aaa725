package dev.furrow.sqlite;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.RenameTable;
import dev.furrow.operation.model.Row;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Product;
import java.util.ArrayList;
import java.util.List;

/** An operation as a revision's author writes it, ready to be put into a test. */
final class JavaText {
    private JavaText() {}

    static String of(Operation operation) {
        if (operation instanceof CreateTable create) {
            List<String> elements = new ArrayList<>();
            create.columns().forEach(column -> elements.add(column(column)));
            create.constraints().forEach(constraint -> elements.add(constraint.accept(new JavaConstraints())));
            return call(
                    "createTable",
                    JavaValues.text(create.table().name()),
                    ",\n    " + String.join(",\n    ", elements));
        }
        if (operation instanceof BulkInsert insert) {
            List<String> rows = new ArrayList<>();
            for (Row row : insert.rows()) {
                rows.add("row("
                        + String.join(
                                ", ", row.values().stream().map(JavaValues::of).toList()) + ")");
            }
            return call(
                    "bulkInsert",
                    JavaValues.text(insert.table().name()),
                    ", columns(" + JavaValues.texts(insert.columns()) + "), " + String.join(", ", rows));
        }
        if (operation instanceof AddColumn add) {
            String constraints = String.join(
                    "",
                    add.column().constraints().stream()
                            .map(JavaText::columnConstraint)
                            .toList());
            return call("addColumn", JavaValues.text(add.table().name()), ", " + column(add.column()) + constraints);
        }
        if (operation instanceof AddConstraint add) {
            return call(
                    "addConstraint",
                    JavaValues.text(add.table().name()),
                    ", " + add.constraint().accept(new JavaConstraints()));
        }
        if (operation instanceof AlterColumn alter) {
            return call("alterColumn", JavaValues.text(alter.table().name()), ", " + change(alter.change()));
        }
        if (operation instanceof CreateIndex create) {
            return call("createIndex", index(create.index()), "");
        }
        return call(method(operation), JavaValues.texts(names(operation)), "");
    }

    private static String call(String method, String first, String rest) {
        return "op." + method + "(" + first + rest + ");";
    }

    private static String columnConstraint(Constraint constraint) {
        return " /* and " + constraint.accept(new JavaConstraints()) + " */";
    }

    private static String column(Column column) {
        return "column(" + JavaValues.text(column.name()) + ", "
                + column.type().accept(new JavaTypes()) + ")"
                + (column.isIdentity() ? ".identity()" : "")
                + (column.nullable() || column.isIdentity() ? "" : ".notNull()")
                + column.defaultValue().accept(new JavaDefaults());
    }

    private static String change(ColumnChange change) {
        StringBuilder text = new StringBuilder("change(" + JavaValues.text(change.column()) + ")");
        change.type()
                .ifPresent(type -> text.append(".type(")
                        .append(type.accept(new JavaTypes()))
                        .append(')'));
        String using = change.usingOn(Product.POSTGRESQL);
        text.append(using.isEmpty() ? "" : ".using(" + JavaValues.text(using) + ")");
        change.nullability().ifPresent(nullable -> text.append(nullable ? ".nullable()" : ".notNull()"));
        change.defaultValue().ifPresent(value -> {
            String clause = value.accept(new JavaDefaults());
            text.append(clause.isEmpty() ? ".noDefault()" : clause);
        });
        change.numbering()
                .ifPresent(
                        numbering -> text.append(numbering.equals(Numbering.NONE) ? ".noIdentity()" : ".identity()"));
        text.append(change.renames() ? ".rename(" + JavaValues.text(change.newName()) + ")" : "");
        return text.toString();
    }

    private static String index(Index index) {
        StringBuilder text =
                new StringBuilder("index(" + JavaValues.text(index.table().name()));
        boolean closed = false;
        for (IndexColumn column : index.columns()) {
            boolean further = column.expression() || column.descending();
            String word = column.expression() ? ".expression(" : ".descending(";
            text.append(further && !closed ? ")" : "");
            text.append(further ? word + JavaValues.text(column.text()) + ")" : ", " + JavaValues.text(column.text()));
            closed |= further;
        }
        return text + (closed ? "" : ")")
                + (index.isUnique() ? ".unique()" : "")
                + (index.where().isEmpty() ? "" : ".where(" + JavaValues.text(index.where()) + ")")
                + ".named("
                + JavaValues.text(index.name()) + ")";
    }

    private static String method(Operation operation) {
        if (operation instanceof RenameObject || operation instanceof DropObject) {
            return operation instanceof RenameObject ? "renameEnum" : "dropEnum";
        }
        String name = operation.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> names(Operation operation) {
        if (operation instanceof DropTable drop) {
            return List.of(drop.table().name());
        }
        if (operation instanceof RenameTable rename) {
            return List.of(rename.table().name(), rename.newName());
        }
        if (operation instanceof DropColumn drop) {
            return List.of(drop.table().name(), drop.column());
        }
        if (operation instanceof RenameColumn rename) {
            return List.of(rename.table().name(), rename.column(), rename.newName());
        }
        if (operation instanceof DropIndex drop) {
            return List.of(drop.table().name(), drop.name());
        }
        if (operation instanceof RenameIndex rename) {
            return List.of(rename.table().name(), rename.name(), rename.newName());
        }
        if (operation instanceof DropConstraint drop) {
            return List.of(drop.table().name(), drop.name());
        }
        if (operation instanceof RenameConstraint rename) {
            return List.of(rename.table().name(), rename.name(), rename.newName());
        }
        return namesOfTypes(operation);
    }

    private static List<String> namesOfTypes(Operation operation) {
        if (operation instanceof CreateEnum create) {
            List<String> names = new ArrayList<>(List.of(create.type().name().name()));
            names.addAll(create.type().values());
            return names;
        }
        if (operation instanceof AddEnumValue add) {
            return List.of(add.type().name(), add.value(), add.position() + " " + add.other());
        }
        if (operation instanceof RenameEnumValue rename) {
            return List.of(rename.type().name(), rename.value(), rename.newValue());
        }
        if (operation instanceof RenameObject rename) {
            return List.of(rename.name().name(), rename.newName());
        }
        return operation instanceof DropObject drop ? List.of(drop.name().name()) : List.of(operation.toString());
    }
}

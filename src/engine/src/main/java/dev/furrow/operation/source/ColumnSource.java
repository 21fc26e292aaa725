package dev.furrow.operation.source;

import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.SqlText;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A column, or what becomes of one, as {@code Ddl} makes it. */
final class ColumnSource {
    private ColumnSource() {}

    /** Returns a column of {@code table} with the constraints after it. */
    static String of(TableName table, Column column) {
        if (canBeBehind(table, column)) {
            StringBuilder source = new StringBuilder(of(isKey(column) ? column.withNullability(true) : column));
            column.constraints().forEach(constraint -> source.append(constraint.accept(new AfterColumn())));
            return source.toString();
        }
        List<String> named = new ArrayList<>();
        column.constraints().forEach(constraint -> named.add(ConstraintSource.of(table, constraint)));
        return of(column) + ".withConstraints(java.util.List.of(" + String.join(", ", named) + "))";
    }

    /** A key's columns are never NULL. */
    private static boolean isKey(Column column) {
        return column.constraints().stream().anyMatch(constraint -> constraint instanceof PrimaryKey);
    }

    /** Returns whether all constraints of a column can be said behind it: they are its own, and have the names that they get there. */
    static boolean canBeBehind(TableName table, Column column) {
        return column.constraints().stream().allMatch(constraint -> canFollow(column, constraint))
                && ConstraintNames.named(table, column.withConstraints(unnamed(column)))
                        .constraints()
                        .equals(column.constraints());
    }

    private static boolean canFollow(Column column, Constraint constraint) {
        boolean isItsOwn =
                constraint.columns().isEmpty() || constraint.columns().equals(List.of(column.name()));
        return isItsOwn && canFollowColumn(constraint);
    }

    private static boolean canFollowColumn(Constraint constraint) {
        return !(constraint instanceof Exclude)
                && !(constraint instanceof ForeignKey key
                        && (key.targetColumns().isEmpty() || key.isNotValid() || !key.isEnforced()));
    }

    private static List<Constraint> unnamed(Column column) {
        return column.constraints().stream()
                .map(constraint -> constraint.named(""))
                .toList();
    }

    /** Returns a column without the constraints after it. */
    static String of(Column column) {
        return "column(" + JavaLiterals.string(column.name()) + ", " + TypeSource.of(column.type()) + ")"
                + NumbersSource.identity(column.numbering())
                + (column.nullable() || column.isIdentity() ? "" : ".notNull()")
                + DefaultSource.of(column.defaultValue())
                + comment(column.comment());
    }

    private static String comment(String comment) {
        return comment.isEmpty() ? "" : ".comment(" + JavaLiterals.string(comment) + ")";
    }

    /** Returns a change. */
    static String of(ColumnChange change) {
        return "change(" + JavaLiterals.string(change.column()) + ")"
                + (change.renames() ? ".rename(" + JavaLiterals.string(change.newName()) + ")" : "")
                + change.type()
                        .map(type -> ".type(" + TypeSource.of(type) + ")")
                        .orElse("")
                + using(change.using())
                + change.nullability()
                        .map(may -> may ? ".nullable()" : ".notNull()")
                        .orElse("")
                + change.defaultValue().map(ColumnSource::defaultValue).orElse("")
                + change.numbering().map(ColumnSource::numbering).orElse("")
                + change.comment()
                        .map(text -> ".comment(" + JavaLiterals.string(text) + ")")
                        .orElse("");
    }

    private static String using(SqlText using) {
        StringBuilder source = new StringBuilder();
        if (!using.text().isEmpty()) {
            source.append(".using(").append(JavaLiterals.string(using.text())).append(')');
        }
        new TreeMap<>(using.others())
                .forEach((product, sql) -> source.append(".using(")
                        .append(product)
                        .append(", ")
                        .append(JavaLiterals.string(sql))
                        .append(')'));
        return source.toString();
    }

    private static String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.None ? ".noDefault()" : DefaultSource.of(value);
    }

    private static String numbering(Numbering numbering) {
        return numbering.equals(Numbering.NONE) ? ".noIdentity()" : NumbersSource.identity(numbering);
    }
}

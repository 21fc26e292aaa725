package dev.furrow.operation.source;

import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Numbering;

/** A column, or what becomes of one, as {@code Ddl} makes it. */
final class ColumnSource {
    private ColumnSource() {}

    /** Returns a column without the constraints after it. */
    static String of(Column column) {
        return "column(" + Literals.string(column.name()) + ", " + TypeSource.of(column.type()) + ")"
                + NumbersSource.identity(column.numbering())
                + (column.nullable() || column.isIdentity() ? "" : ".notNull()")
                + DefaultSource.of(column.defaultValue())
                + comment(column.comment());
    }

    private static String comment(String comment) {
        return comment.isEmpty() ? "" : ".comment(" + Literals.string(comment) + ")";
    }

    /** Returns a change, which says nothing of how values are converted. */
    static String of(ColumnChange change) {
        return "change(" + Literals.string(change.column()) + ")"
                + (change.renames() ? ".rename(" + Literals.string(change.newName()) + ")" : "")
                + change.type()
                        .map(type -> ".type(" + TypeSource.of(type) + ")")
                        .orElse("")
                + change.nullability()
                        .map(may -> may ? ".nullable()" : ".notNull()")
                        .orElse("")
                + change.defaultValue().map(ColumnSource::defaultValue).orElse("")
                + change.numbering().map(ColumnSource::numbering).orElse("")
                + change.comment()
                        .map(text -> ".comment(" + Literals.string(text) + ")")
                        .orElse("");
    }

    private static String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.None ? ".noDefault()" : DefaultSource.of(value);
    }

    private static String numbering(Numbering numbering) {
        return numbering.equals(Numbering.NONE) ? ".noIdentity()" : NumbersSource.identity(numbering);
    }
}

package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.operation.model.AddColumn;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.ForeignKey;
import dev.furrow.sql.Quoting;

/** Columns that SQLite can add by itself: see "ALTER TABLE ADD COLUMN" in its manual. */
final class NativeColumn {
    private NativeColumn() {}

    /** Returns whether ADD COLUMN takes the column, whatever rows the table has. */
    static boolean isAddable(Column column) {
        boolean noDefault = column.defaultValue() instanceof DefaultValue.None;
        if (column.isIdentity() || isComputed(column.defaultValue()) || (!column.nullable() && noDefault)) {
            return false;
        }
        for (Constraint constraint : column.constraints()) {
            boolean takes = constraint instanceof Check || (constraint instanceof ForeignKey && noDefault);
            if (!takes) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComputed(DefaultValue value) {
        return value instanceof DefaultValue.Generated
                || (value instanceof DefaultValue.Expression expression
                        && !expression.sql().equalsIgnoreCase("NULL"));
    }

    /** Returns what stands after ADD COLUMN. */
    static String text(AddColumn operation, TableSql sql) {
        Column column = operation.column();
        StringBuilder text = new StringBuilder(sql.column(operation.table(), column));
        for (Constraint constraint : column.constraints()) {
            String rule = sql.constraint(constraint);
            text.append(' ')
                    .append(
                            constraint instanceof ForeignKey
                                    ? rule.replace("FOREIGN KEY " + Quoting.list(constraint.columns()) + " ", "")
                                    : rule);
        }
        return text.toString();
    }
}

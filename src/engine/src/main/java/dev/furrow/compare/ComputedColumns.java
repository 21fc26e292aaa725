package dev.furrow.compare;

import dev.furrow.schema.Column;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Mentions;
import java.util.HashSet;
import java.util.Set;

/** Which columns of a table are dropped and made again: they have no values of their own to keep. */
final class ComputedColumns {
    private final SchemaTable from;
    private final SchemaTable to;
    private final Set<TableName> rebuilt;

    /**
     * Looks at a table that both schemas have.
     *
     * @param rebuilt enum types that are made anew
     */
    ComputedColumns(SchemaTable from, SchemaTable to, Set<TableName> rebuilt) {
        this.from = from;
        this.to = to;
        this.rebuilt = rebuilt;
    }

    Set<String> madeAnew() {
        Set<String> names = new HashSet<>();
        for (Definition<Column> column : from.columns()) {
            Column before = column.words();
            Column after = to.column(column.name()).map(Definition::words).orElse(null);
            if (before != null && after != null && (isAnother(before, after) || isInTheWay(before))) {
                names.add(column.name());
            }
        }
        return names;
    }

    private static boolean isAnother(Column before, Column after) {
        boolean isComputed = before.defaultValue() instanceof DefaultValue.Generated
                || after.defaultValue() instanceof DefaultValue.Generated;
        return isComputed
                && !(before.defaultValue().equals(after.defaultValue())
                        && ColumnChanges.isSame(before.type(), after.type()));
    }

    /** No database changes the type of a column under another one that is computed from it. */
    private boolean isInTheWay(Column before) {
        return before.defaultValue() instanceof DefaultValue.Generated computed
                && from.columns().stream()
                        .anyMatch(other -> Mentions.of(other.name(), computed.sql()) && getsAnotherType(other));
    }

    private boolean getsAnotherType(Definition<Column> column) {
        Column before = column.words();
        Column after = to.column(column.name()).map(Definition::words).orElse(null);
        if (before == null || after == null) {
            return false;
        }
        return !ColumnChanges.isSame(before.type(), after.type())
                || (before.type() instanceof EnumerationType type && rebuilt.contains(type.name()));
    }
}

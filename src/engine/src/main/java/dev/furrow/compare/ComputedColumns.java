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
        for (Definition<Column> before : from.columns()) {
            to.column(before.name())
                    .filter(after -> isAnother(before, after) || (isComputed(after) && isInTheWay(before)))
                    .ifPresent(after -> names.add(before.name()));
        }
        return names;
    }

    /** Of a column without words the whole text has to be the same. */
    private static boolean isAnother(Definition<Column> before, Definition<Column> after) {
        if (!isComputed(before) && !isComputed(after)) {
            return false;
        }
        return (before.words() == null || after.words() == null)
                ? !before.text().equals(after.text())
                : !(before.words().defaultValue().equals(after.words().defaultValue())
                        && ColumnChanges.isSame(
                                before.words().type(), after.words().type()));
    }

    static boolean isComputed(Definition<Column> column) {
        return !expression(column).isEmpty();
    }

    private static String expression(Definition<Column> column) {
        return column.words() != null && column.words().defaultValue() instanceof DefaultValue.Generated generated
                ? generated.sql()
                : column.computed();
    }

    /** No database changes the type of a column under another one that is computed from it. */
    private boolean isInTheWay(Definition<Column> before) {
        String expression = expression(before);
        return !expression.isEmpty()
                && from.columns().stream()
                        .anyMatch(other -> Mentions.of(other.name(), expression) && getsAnotherType(other));
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

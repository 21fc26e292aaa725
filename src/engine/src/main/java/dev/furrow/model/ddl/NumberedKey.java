package dev.furrow.model.ddl;

import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.SimpleType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Columns that the database numbers: the vocabulary numbers a table's primary key alone, and says the key by that. */
final class NumberedKey {
    /** PostgreSQL's words for an integer with a sequence of its own. */
    private static final Map<String, DataType> SERIALS = Map.of(
            "smallserial", SimpleType.SMALL_INTEGER,
            "serial2", SimpleType.SMALL_INTEGER,
            "serial", SimpleType.INTEGER,
            "serial4", SimpleType.INTEGER,
            "bigserial", SimpleType.BIG_INTEGER,
            "serial8", SimpleType.BIG_INTEGER);

    private final Collection<Column> columns;
    private final List<Constraint> constraints;

    /** Looks at the columns of a table, and the constraints that stand behind none of them. */
    NumberedKey(Collection<Column> columns, List<Constraint> constraints) {
        this.columns = columns;
        this.constraints = constraints;
    }

    /** Returns whether a column is one that is numbered and isn't the key. */
    boolean isElsewhere(Column column) {
        return column.isIdentity() && !isKey(column);
    }

    /** Returns a column without its key if the numbering says it; a serial one that is no key keeps its word. */
    Column said(Column column) {
        DataType whole = column.type() instanceof NamedType named ? SERIALS.get(named.word()) : null;
        Column numbered =
                whole != null && isKey(column) ? column.withType(whole).identity() : column;
        if (numbered.isIdentity()) {
            return numbered.withConstraints(column.constraints().stream()
                    .filter(constraint -> !(constraint instanceof PrimaryKey))
                    .toList());
        }
        return whole == null ? numbered : numbered.notNull();
    }

    /** Returns whether a constraint of the table is a key that a column's numbering says. */
    boolean says(Constraint constraint) {
        return constraint instanceof PrimaryKey
                && columns.stream()
                        .anyMatch(column -> constraint.columns().equals(List.of(column.name()))
                                && said(column).isIdentity());
    }

    private boolean isKey(Column column) {
        return column.constraints().stream().anyMatch(constraint -> constraint instanceof PrimaryKey)
                || constraints.stream()
                        .anyMatch(constraint -> constraint instanceof PrimaryKey
                                && constraint.columns().equals(List.of(column.name())));
    }
}

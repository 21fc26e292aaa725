package dev.furrow.sqlite.schema;

import dev.furrow.database.TableSql;
import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a column, without the constraints after it. */
final class SqliteColumnReading {
    private static final TableSql SQL = new TableSql(new SqliteWords());
    /** The name of its table isn't part of a column's text. */
    private static final TableName NO_TABLE = TableName.of("t");

    private final ColumnText column;
    private final boolean isNumbered;
    private final boolean isRowid;
    private final List<Clause> own = new ArrayList<>();

    /**
     * Reads a column.
     *
     * @param isRowid whether it is another name of the rowid, which is never NULL, whatever the column says
     */
    SqliteColumnReading(ColumnText column, boolean isRowid) {
        this.column = column;
        this.isRowid = isRowid;
        this.isNumbered = column.isAutoincrement();
        for (Clause clause : column.clauses()) {
            if (!clause.isConstraint() && !clause.is(Clause.Kind.DEFERRABLE)) {
                own.add(clause);
            }
        }
    }

    Definition<Column> definition() {
        Column words = words();
        String text = words == null ? text() : SQL.column(NO_TABLE, words);
        return new Definition<>(column.name(), text, words, words == null ? computed() : "");
    }

    private String computed() {
        return own.stream()
                .filter(clause -> clause.is(Clause.Kind.GENERATED))
                .map(SqliteColumnReading::insideOf)
                .findFirst()
                .orElse("");
    }

    private String text() {
        StringBuilder text = new StringBuilder(Quoting.identifier(column.name()));
        if (!column.type().isEmpty()) {
            text.append(' ').append(CanonicalText.of(column.type()));
        }
        for (Clause clause : own) {
            boolean saysNothing = clause.is(Clause.Kind.NULL) || clause.is(Clause.Kind.NOTHING);
            if (!saysNothing) {
                text.append(' ').append(CanonicalText.of(clause.body()));
            }
        }
        return text.toString();
    }

    /** Returns the column in the vocabulary of revisions, which has none for collations, conflicts and what is computed when read. */
    private @Nullable Column words() {
        boolean isPlain = own.stream().allMatch(this::isPlain) && !column.type().isEmpty();
        return isPlain
                ? new Column(
                        column.name(),
                        type(),
                        !isNumbered && !isRowid && !column.has(Clause.Kind.NOT_NULL),
                        defaultValue(),
                        isNumbered ? new Numbering(Numbering.Giver.DATABASE, Numbers.PLAIN) : Numbering.NONE,
                        "",
                        List.of())
                : null;
    }

    private boolean isPlain(Clause clause) {
        Tokens tokens = new Tokens(clause.body());
        return switch (clause.kind()) {
            case NULL, NOTHING, DEFAULT -> true;
            case NOT_NULL -> !tokens.hasWord("CONFLICT");
            case GENERATED -> tokens.isWord(tokens.count() - 1, "STORED");
            default -> false;
        };
    }

    private DataType type() {
        Optional<EnumerationType> enumeration = column.enumeration();
        return enumeration.isPresent() ? enumeration.get() : PortableType.of(column.type());
    }

    private DefaultValue defaultValue() {
        for (Clause clause : own) {
            if (clause.is(Clause.Kind.GENERATED)) {
                return new DefaultValue.Generated(insideOf(clause));
            }
            if (clause.is(Clause.Kind.DEFAULT)) {
                return defaultValue(clause);
            }
        }
        return new DefaultValue.None();
    }

    private DefaultValue defaultValue(Clause clause) {
        return new Literal(clause.textAfterWord()).asDefault(type());
    }

    private static String insideOf(Clause generated) {
        Tokens tokens = new Tokens(generated.body());
        int open = 0;
        while (!tokens.isSymbol(open, '(')) {
            open++;
        }
        return CanonicalText.of(generated.body(), open + 1, tokens.afterParentheses(open) - 1);
    }
}

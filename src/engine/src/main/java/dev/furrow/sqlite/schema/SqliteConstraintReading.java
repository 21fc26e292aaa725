package dev.furrow.sqlite.schema;

import dev.furrow.database.TableSql;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a constraint, of a column or of a whole table. */
final class SqliteConstraintReading {
    private final NamedConstraint constraint;
    private final Function<String, List<String>> primaryKeys;
    private final String body;
    private final Tokens tokens;

    /**
     * Reads a constraint.
     *
     * @param waits the DEFERRABLE after a column's foreign key; empty for none
     * @param primaryKeys by table; the columns that a foreign key means which names none
     */
    SqliteConstraintReading(NamedConstraint constraint, String waits, Function<String, List<String>> primaryKeys) {
        this.constraint = constraint;
        this.primaryKeys = primaryKeys;
        this.body = (constraint.clause().body() + "\n" + waits).strip();
        this.tokens = new Tokens(body);
    }

    Definition<Constraint> definition() {
        return new Definition<>(constraint.name(), text(), words());
    }

    private List<String> columns() {
        return constraint.column().isEmpty()
                ? TableText.constraintColumns(constraint.clause())
                : List.of(constraint.column());
    }

    /** A column's own constraint is spelled as one of the whole table. */
    private String text() {
        Constraint words = words();
        String canonical = words == null ? CanonicalText.of(body) : words.accept(new TableSql(new SqliteWords()));
        boolean saysItsColumn = words != null || constraint.column().isEmpty();
        return saysItsColumn ? canonical : constraint.column() + ": " + canonical;
    }

    private @Nullable Constraint words() {
        if (tokens.hasWord("CONFLICT") || (tokens.hasWord("COLLATE") && !is(Clause.Kind.CHECK))) {
            return null;
        }
        return switch (constraint.clause().kind()) {
            case PRIMARY_KEY -> tokens.hasWord("DESC") ? null : new PrimaryKey(constraint.name(), columns());
            case UNIQUE -> tokens.hasWord("DESC") ? null : new Unique(constraint.name(), columns());
            case FOREIGN_KEY -> foreignKey();
            default -> new Check(constraint.name(), CanonicalText.of(body, 2, tokens.afterParentheses(1) - 1));
        };
    }

    private boolean is(Clause.Kind kind) {
        return constraint.clause().is(kind);
    }

    /** MATCH is read and means nothing ("SQLite Foreign Key Support"), so that it doesn't count. */
    private @Nullable Constraint foreignKey() {
        int at = 0;
        while (!tokens.isWord(at, "REFERENCES")) {
            at++;
        }
        TableName target = TableName.of(tokens.name(at + 1));
        boolean namesColumns = tokens.isSymbol(at + 2, '(');
        int rest = namesColumns ? tokens.afterParentheses(at + 2) : at + 2;
        List<String> targetColumns = namesColumns ? names(at + 3, rest - 1) : implied(target);
        ForeignKey key = ForeignKey.of(columns(), target, targetColumns).named(constraint.name());
        key = key.onDelete(action(rest, "DELETE")).onUpdate(action(rest, "UPDATE"));
        return isDeferred(rest) ? key.deferred() : key;
    }

    private List<String> implied(TableName target) {
        List<String> key = primaryKeys.apply(target.name());
        return key.size() == columns().size() ? key : List.of();
    }

    private List<String> names(int first, int end) {
        return IntStream.range(first, end)
                .filter(i -> !tokens.isSymbol(i, ','))
                .mapToObj(tokens::name)
                .toList();
    }

    private ReferentialAction action(int from, String event) {
        for (int i = from; i + 2 < tokens.count(); i++) {
            if (tokens.isWord(i, "ON") && tokens.isWord(i + 1, event)) {
                String first = tokens.name(i + 2).toUpperCase(Locale.ROOT);
                boolean isOneWord = first.equals("CASCADE") || first.equals("RESTRICT");
                return ReferentialAction.valueOf(
                        isOneWord ? first : first + "_" + tokens.name(i + 3).toUpperCase(Locale.ROOT));
            }
        }
        return ReferentialAction.NO_ACTION;
    }

    private boolean isDeferred(int from) {
        for (int i = from; i + 2 < tokens.count(); i++) {
            boolean waits = tokens.isWord(i, "DEFERRABLE") && !tokens.isWord(i - 1, "NOT");
            if (waits && tokens.isWord(i + 1, "INITIALLY") && tokens.isWord(i + 2, "DEFERRED")) {
                return true;
            }
        }
        return false;
    }
}

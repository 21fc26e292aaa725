package dev.furrow.sqlite.text;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlToken;
import java.util.List;

/** SQLite takes a name in double quotes that nothing has for a text ("Double-quoted String Literals" in its manual); we don't. */
public final class QuotedNames {
    private QuotedNames() {}

    /**
     * Refuses an expression over a table's rows that has a name in double quotes which none of {@code columns} has.
     *
     * @throws FurrowException naming the first one
     */
    public static void requireColumns(String expression, String table, List<String> columns) {
        Tokens tokens = new Tokens(expression);
        for (int i = 0; i < tokens.count(); i++) {
            boolean quoted = tokens.get(i).kind() == SqlToken.Kind.QUOTED_NAME
                    && expression.charAt(tokens.get(i).start()) == '"';
            String name = tokens.name(i);
            boolean known = name.equalsIgnoreCase(table) || columns.stream().anyMatch(name::equalsIgnoreCase);
            if (quoted && !known) {
                throw new FurrowException(
                        Diagnostic.of("table \"" + table + "\" has no column \"" + name + "\": " + expression)
                                .noting("It has " + String.join(", ", columns) + "."));
            }
        }
    }
}

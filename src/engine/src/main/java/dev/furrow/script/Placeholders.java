package dev.furrow.script;

import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.StatementEdit;
import java.util.Map;

/** Texts that stand for {@code ${NAME}} in statements. */
public final class Placeholders {
    private final Map<String, String> values;

    /** Takes the texts by their names, written without the dollar sign and the braces. */
    public Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Returns a statement with its placeholders replaced, in strings and comments too; what was put in isn't looked at again. A
     * {@code ${...}} of another name stays, and so do data lines. The statement still knows where in the file everything stands.
     */
    public SqlStatement in(SqlStatement statement) {
        String text = statement.text();
        StatementEdit edit = new StatementEdit(statement);
        int at = text.indexOf("${");
        while (at >= 0) {
            int close = nameEnd(text, at + 2);
            String value = close < text.length() ? values.get(text.substring(at + 2, close)) : null;
            if (value != null) {
                edit.replace(at, close + 1, value);
            }
            at = text.indexOf("${", value == null ? at + 2 : close + 1);
        }
        return edit.apply();
    }

    /** Returns where the name ends that begins at {@code from}: at a brace, or where no name can go on. */
    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '}') {
            if (text.charAt(end) == '$' || text.charAt(end) == '\n') {
                return text.length();
            }
            end++;
        }
        return end;
    }
}

package dev.furrow.script;

import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.StatementEdit;
import java.util.Map;

/** Texts that stand for {@code ${NAME}} in statements. */
public final class Placeholders {
    /** Replaces nothing. */
    public static final Placeholders NONE = new Placeholders(Map.of(), Map.of());

    private final Map<String, String> open;
    private final Map<String, String> secret;

    /**
     * Takes the texts by their names, written without the dollar sign and the braces.
     *
     * @param open texts that everybody may see
     * @param secret texts that are for the database alone; a name that is among the open ones too has the open text
     */
    public Placeholders(Map<String, String> open, Map<String, String> secret) {
        this.open = Map.copyOf(open);
        this.secret = Map.copyOf(secret);
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
            boolean known = close < text.length() && replace(edit, text.substring(at + 2, close), at, close + 1);
            at = text.indexOf("${", known ? close + 1 : at + 2);
        }
        return edit.apply();
    }

    private boolean replace(StatementEdit edit, String name, int start, int end) {
        if (open.containsKey(name)) {
            edit.replace(start, end, open.getOrDefault(name, ""));
            return true;
        }
        if (secret.containsKey(name)) {
            edit.replaceSecretly(start, end, secret.getOrDefault(name, ""));
            return true;
        }
        return false;
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

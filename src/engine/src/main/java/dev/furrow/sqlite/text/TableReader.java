package dev.furrow.sqlite.text;

import dev.furrow.sqlite.text.Clause.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes the text of a CREATE TABLE apart, as SQLite keeps it. See "CREATE TABLE" in its manual. */
public final class TableReader {
    private final Tokens tokens;
    private int at;

    private TableReader(String text) {
        this.tokens = new Tokens(text);
    }

    /** Returns the parts of a CREATE TABLE. */
    public static TableText read(String name, String sql) {
        TableReader reader = new TableReader(sql);
        while (!reader.tokens.isSymbol(reader.at, '(')) {
            reader.at++;
        }
        return reader.table(name);
    }

    /** Returns the parts of a column, as they stand in a CREATE TABLE. */
    public static ColumnText column(String text) {
        TableReader reader = new TableReader(text);
        return reader.column(0, reader.tokens.count(), text.length());
    }

    /** Returns a rule of the whole table. */
    public static Clause rule(String text) {
        TableReader reader = new TableReader(text);
        return reader.clause(0, text.length());
    }

    private TableText table(String name) {
        int open = at;
        int close = tokens.behindParentheses(open) - 1;
        List<ColumnText> columns = new ArrayList<>();
        List<Clause> rules = new ArrayList<>();
        at = open + 1;
        // What stands between a comma and the next token are comments, kept with the part that follows.
        int from = tokens.get(open).end();
        while (at < close) {
            int end = endOfPart(close);
            int to = tokens.get(end).start();
            if (tokens.isAnyWord(at, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")) {
                rules.addAll(rules(at, end, from, to));
            } else {
                columns.add(column(at, end, from, to));
            }
            from = tokens.get(end).end();
            at = end + 1;
        }
        String tail = tokens.text().substring(tokens.get(close).end());
        return new TableText(name, columns, rules, tail);
    }

    private int endOfPart(int close) {
        int i = at;
        while (i < close && !tokens.isSymbol(i, ',')) {
            i = tokens.isSymbol(i, '(') ? tokens.behindParentheses(i) : i + 1;
        }
        return i;
    }

    private ColumnText column(int first, int end, int to) {
        return column(first, end, 0, to);
    }

    private ColumnText column(int first, int end, int from, int to) {
        int type = first + 1;
        int next = type;
        while (next < end && !startsClause(next)) {
            next = tokens.isSymbol(next, '(') ? tokens.behindParentheses(next) : next + 1;
        }
        int typeEnd = next < end ? tokens.get(next).start() : to;
        String written = text(from, tokens.get(first).end());
        String typeText = type < end
                ? text(tokens.get(first).end(), typeEnd)
                : text(tokens.get(first).end(), to);
        return new ColumnText(tokens.name(first), written, typeText, clauses(next, end, to));
    }

    private List<Clause> clauses(int first, int end, int to) {
        List<Clause> clauses = new ArrayList<>();
        int start = first;
        while (start < end) {
            int next = tokens.isWord(start, "CONSTRAINT") ? start + 3 : start + 1;
            while (next < end && !startsClause(next)) {
                next = tokens.isSymbol(next, '(') ? tokens.behindParentheses(next) : next + 1;
            }
            clauses.add(clause(start, next < end ? tokens.get(next).start() : to));
            start = next;
        }
        return clauses;
    }

    /** SQLite takes rules of the whole table without commas between them too. */
    private List<Clause> rules(int first, int end, int from, int to) {
        List<Clause> rules = new ArrayList<>();
        int start = first;
        int textStart = from;
        while (start < end) {
            int next = tokens.isWord(start, "CONSTRAINT") ? start + 3 : start + 1;
            while (next < end && !tokens.isAnyWord(next, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")) {
                next = tokens.isSymbol(next, '(') ? tokens.behindParentheses(next) : next + 1;
            }
            int textEnd = next < end ? tokens.get(next).start() : to;
            rules.add(new Clause(kind(start), constraintName(start), text(textStart, textEnd)));
            textStart = textEnd;
            start = next;
        }
        return rules;
    }

    private Clause clause(int first, int to) {
        return new Clause(
                kind(first), constraintName(first), text(tokens.get(first).start(), to));
    }

    private String constraintName(int first) {
        return tokens.isWord(first, "CONSTRAINT") ? tokens.name(first + 1) : "";
    }

    private Kind kind(int first) {
        int word = tokens.isWord(first, "CONSTRAINT") ? first + 2 : first;
        if (tokens.isWord(word, "PRIMARY")) {
            return Kind.PRIMARY_KEY;
        }
        if (tokens.isWord(word, "NOT")) {
            return Kind.NOT_NULL;
        }
        if (tokens.isWord(word, "UNIQUE")) {
            return Kind.UNIQUE;
        }
        if (tokens.isWord(word, "CHECK")) {
            return Kind.CHECK;
        }
        if (tokens.isWord(word, "DEFAULT")) {
            return Kind.DEFAULT;
        }
        if (tokens.isWord(word, "COLLATE")) {
            return Kind.COLLATE;
        }
        if (tokens.isAnyWord(word, "REFERENCES", "FOREIGN")) {
            return Kind.FOREIGN_KEY;
        }
        return tokens.isWord(word, "NULL") ? Kind.NULL : Kind.GENERATED;
    }

    private boolean startsClause(int i) {
        if (tokens.isWord(i, "NOT")) {
            return tokens.isWord(i + 1, "NULL");
        }
        if (tokens.isWord(i, "NULL")) {
            return !tokens.isAnyWord(i - 1, "NOT", "SET", "DEFAULT");
        }
        if (tokens.isWord(i, "DEFAULT")) {
            return !tokens.isWord(i - 1, "SET");
        }
        if (tokens.isWord(i, "AS")) {
            return !tokens.isWord(i - 1, "ALWAYS");
        }
        return tokens.isAnyWord(i, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "COLLATE", "REFERENCES", "GENERATED");
    }

    private String text(int from, int to) {
        return tokens.text().substring(from, to).strip();
    }
}

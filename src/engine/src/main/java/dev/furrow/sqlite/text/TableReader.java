package dev.furrow.sqlite.text;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a CREATE TABLE apart, as SQLite keeps it. See "CREATE TABLE" in its manual, and its {@code parse.y}. */
public final class TableReader {
    private final Tokens tokens;
    private final ClauseReader clauses;

    private TableReader(String text) {
        this.tokens = new Tokens(text);
        this.clauses = new ClauseReader(tokens);
    }

    /** Returns the parts of a CREATE TABLE. */
    public static TableText read(String name, String sql) {
        return new TableReader(sql).table(name);
    }

    /** Returns the parts of a column, as they stand in a CREATE TABLE. */
    public static ColumnText column(String text) {
        TableReader reader = new TableReader(text);
        return reader.column(0, reader.tokens.count(), 0, text.length());
    }

    /** Returns a constraint, of a column or the whole table. */
    public static Clause constraint(String text) {
        TableReader reader = new TableReader(text);
        return reader.clauses.clause(0, reader.tokens.count(), 0, text.length());
    }

    private TableText table(String name) {
        int open = 0;
        while (!tokens.isSymbol(open, '(')) {
            open++;
        }
        int close = tokens.afterParentheses(open) - 1;
        List<ColumnText> columns = new ArrayList<>();
        List<Clause> constraints = new ArrayList<>();
        int at = open + 1;
        // What stands between a comma and the next token are comments, kept with the part that follows.
        int from = tokens.get(open).end();
        while (at < close) {
            int end = endOfPart(at, close);
            int to = tokens.get(end).start();
            if (clauses.startsRule(at)) {
                constraints.addAll(clauses.ofTable(at, end, from, to));
            } else {
                columns.add(column(at, end, from, to));
            }
            from = tokens.get(end).end();
            at = end + 1;
        }
        return new TableText(
                name,
                columns,
                constraints,
                tokens.text().substring(tokens.get(close).end()));
    }

    private int endOfPart(int start, int close) {
        int i = start;
        while (i < close && !tokens.isSymbol(i, ',')) {
            i = tokens.isSymbol(i, '(') ? tokens.afterParentheses(i) : i + 1;
        }
        return i;
    }

    /** Reads the tokens from {@code first} to before {@code end}, whose text stands between two offsets. */
    private ColumnText column(int first, int end, int from, int to) {
        int nameEnd = tokens.get(first).end();
        int next = first + 1;
        while (next < end && !clauses.startsClause(next, end)) {
            next = tokens.isSymbol(next, '(') ? tokens.afterParentheses(next) : next + 1;
        }
        int typeEnd = tokens.get(next - 1).end();
        String type = next == first + 1
                ? ""
                : tokens.text().substring(tokens.get(first + 1).start(), typeEnd);
        return new ColumnText(
                tokens.name(first),
                tokens.text().substring(from, nameEnd).strip(),
                type,
                tokens.text()
                        .substring(typeEnd, next < end ? tokens.get(next).start() : to)
                        .strip(),
                clauses.ofColumn(next, end, to));
    }
}

package dev.furrow.sqlite.schema;

import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlToken;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads an index that a statement made: {@code CREATE UNIQUE INDEX name ON t (a, lower(b) DESC) WHERE c}. */
final class SqliteIndexReading {
    private final SchemaEntry entry;
    private final Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Tokens tokens;
    private final int open;
    private final int end;

    /**
     * Reads an index.
     *
     * @param columns of its table; other words are expressions
     */
    SqliteIndexReading(SchemaEntry entry, List<String> columns) {
        this.entry = entry;
        this.columns.addAll(columns);
        this.tokens = new Tokens(entry.sql());
        int at = 0;
        while (!tokens.isSymbol(at, '(')) {
            at++;
        }
        this.open = at;
        this.end = tokens.afterParentheses(open);
    }

    Definition<Index> definition() {
        Index words = words();
        String rest = words == null ? CanonicalText.of(entry.sql(), open, tokens.count()) : said(words);
        return new Definition<>(entry.name(), isUnique() ? "UNIQUE " + rest : rest, words);
    }

    /** An expression may stand in parentheses or not, and the smallest value comes first with a word or without. */
    private static String said(Index words) {
        List<String> parts = new ArrayList<>();
        for (IndexColumn column : words.columns()) {
            String text = column.expression() ? column.text() : Quoting.identifier(column.text());
            parts.add(text + (column.descending() ? " DESC" : ""));
        }
        return "(" + String.join(", ", parts) + ")" + (words.where().isEmpty() ? "" : " WHERE " + words.where());
    }

    private boolean isUnique() {
        return tokens.isWord(1, "UNIQUE");
    }

    private @Nullable Index words() {
        List<IndexColumn> parts = new ArrayList<>();
        int from = open + 1;
        for (int i = from; i < end; i++) {
            i = tokens.isSymbol(i, '(') ? tokens.afterParentheses(i) : i;
            if (tokens.isSymbol(i, ',') || i == end - 1) {
                IndexColumn part = part(from, i);
                if (part == null) {
                    return null;
                }
                parts.add(part);
                from = i + 1;
            }
        }
        return new Index(entry.name(), TableName.of(entry.table()), parts, isUnique(), where());
    }

    private String where() {
        return end < tokens.count() ? CanonicalText.of(entry.sql(), end + 1, tokens.count()) : "";
    }

    /** There are no words for a collation. */
    private @Nullable IndexColumn part(int from, int to) {
        boolean descending = tokens.isWord(to - 1, "DESC");
        int last = descending || tokens.isWord(to - 1, "ASC") ? to - 1 : to;
        for (int i = from; i < last; i++) {
            if (tokens.isWord(i, "COLLATE")) {
                return null;
            }
        }
        boolean isColumn = last == from + 1
                && tokens.get(from).kind() != SqlToken.Kind.SYMBOL
                && columns.contains(tokens.name(from));
        return isColumn
                ? new IndexColumn(tokens.name(from), false, descending, "")
                : new IndexColumn(expression(from, last), true, descending, "");
    }

    private String expression(int from, int last) {
        boolean isEnclosed = tokens.isSymbol(from, '(') && tokens.afterParentheses(from) == last;
        return isEnclosed
                ? CanonicalText.of(entry.sql(), from + 1, last - 1)
                : CanonicalText.of(entry.sql(), from, last);
    }
}

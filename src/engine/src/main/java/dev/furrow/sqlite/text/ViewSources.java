package dev.furrow.sqlite.text;

import dev.furrow.sql.SqlToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The tables and views that a view's query reads, found where SQL names one: after FROM, JOIN, IN and their commas. */
final class ViewSources {
    private final Tokens tokens;
    private final Set<String> read = new HashSet<>();

    ViewSources(String query) {
        this.tokens = new Tokens(query);
        find();
    }

    boolean reads(String table) {
        return read.contains(key(table));
    }

    /** What the words between two parentheses are about. */
    private enum Part {
        SOURCES,
        OTHERS
    }

    private void find() {
        Set<String> common = new HashSet<>();
        Deque<Part> parts = new ArrayDeque<>();
        Part part = Part.OTHERS;
        boolean expected = false;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isSymbol(i, '(')) {
                parts.push(part);
                part = expected ? Part.SOURCES : Part.OTHERS;
            } else if (tokens.isSymbol(i, ')')) {
                part = parts.isEmpty() ? Part.OTHERS : parts.pop();
                expected = false;
            } else if (tokens.isSymbol(i, ',')) {
                expected = part == Part.SOURCES;
            } else if (tokens.isAnyWord(i, "FROM", "JOIN") && !tokens.isWord(i - 1, "DISTINCT")) {
                part = Part.SOURCES;
                expected = true;
            } else if (tokens.isWord(i, "IN")) {
                expected = !tokens.isSymbol(i + 1, '(');
            } else if (tokens.isAnyWord(
                    i,
                    "SELECT",
                    "VALUES",
                    "WHERE",
                    "GROUP",
                    "HAVING",
                    "WINDOW",
                    "ORDER",
                    "LIMIT",
                    "UNION",
                    "EXCEPT",
                    "INTERSECT")) {
                part = Part.OTHERS;
                expected = false;
            } else if (expected && isName(i)) {
                i = tokens.isSymbol(i + 1, '.') ? i + 2 : i;
                read.add(key(tokens.name(i)));
                expected = false;
            }
            if (isCommon(i)) {
                common.add(key(tokens.name(i)));
            }
        }
        read.removeAll(common);
    }

    private boolean isName(int index) {
        return index < tokens.count()
                && (tokens.get(index).kind() == SqlToken.Kind.WORD
                        || tokens.get(index).kind() == SqlToken.Kind.QUOTED_NAME
                        || tokens.get(index).kind() == SqlToken.Kind.STRING);
    }

    /** Returns whether a query in WITH gets the name at {@code index}. */
    private boolean isCommon(int index) {
        if (!isName(index) || !(tokens.isAnyWord(index - 1, "WITH", "RECURSIVE") || tokens.isSymbol(index - 1, ','))) {
            return false;
        }
        int next = tokens.isSymbol(index + 1, '(') ? tokens.afterParentheses(index + 1) : index + 1;
        return tokens.isWord(next, "AS")
                && (tokens.isSymbol(next + 1, '(') || tokens.isAnyWord(next + 1, "MATERIALIZED", "NOT"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

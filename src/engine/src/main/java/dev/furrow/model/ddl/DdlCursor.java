package dev.furrow.model.ddl;

import dev.furrow.error.Place;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlToken;
import dev.furrow.sql.SqlTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Goes through a statement of DDL. Names without quotes are in lower case, whatever the database: so they are the same on all. */
final class DdlCursor {
    /** What stands before another table's name where a table is made. */
    private static final String[] BEFORE_TABLES = {"references", "of", "inherits", "like", "from", "join"};

    private final SqlStatement statement;
    private final Set<String> ownSchemas;
    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int next;

    /**
     * Begins at a statement's first word.
     *
     * @param ownSchemas the names under which the application's own schema is written
     */
    DdlCursor(SqlStatement statement, Set<String> ownSchemas) {
        this.statement = statement;
        this.ownSchemas = ownSchemas;
        this.text = statement.text();
        SqlTokens its = statement.tokens();
        for (int i = 0; i <= its.count(); i++) {
            tokens.add(its.get(i));
        }
    }

    /** Returns whether {@code words} stand here, all of them in this order. */
    boolean isAt(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!isWord(next + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isAtAny(String... words) {
        for (String word : words) {
            if (isWord(next, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int index, String word) {
        if (index >= tokens.size()) {
            return false;
        }
        SqlToken token = tokens.get(index);
        return token.kind() == SqlToken.Kind.WORD && token.in(text).equalsIgnoreCase(word);
    }

    /** Goes past {@code words} if they stand here. */
    boolean take(String... words) {
        boolean isHere = isAt(words);
        next += isHere ? words.length : 0;
        return isHere;
    }

    /** Goes past {@code words}, which have to stand here. */
    void require(String... words) {
        if (!take(words)) {
            throw unread("where " + String.join(" ", words) + " was expected");
        }
    }

    boolean isAtSymbol(char symbol) {
        SqlToken token = tokens.get(next);
        return token.kind() == SqlToken.Kind.SYMBOL && text.charAt(token.start()) == symbol;
    }

    boolean takeSymbol(char symbol) {
        boolean isHere = isAtSymbol(symbol);
        next += isHere ? 1 : 0;
        return isHere;
    }

    void requireSymbol(char symbol) {
        if (!takeSymbol(symbol)) {
            throw unread("where \"" + symbol + "\" was expected");
        }
    }

    boolean isAtEnd() {
        return tokens.get(next).kind() == SqlToken.Kind.END;
    }

    /** Throws if anything is left. */
    void requireEnd() {
        if (!isAtEnd()) {
            throw unread("");
        }
    }

    boolean isAtWord() {
        return tokens.get(next).kind() == SqlToken.Kind.WORD;
    }

    boolean isAtString() {
        return tokens.get(next).kind() == SqlToken.Kind.STRING;
    }

    /** Goes past a name and returns it. */
    String name() {
        SqlToken token = tokens.get(next);
        String name = token.in(text);
        switch (token.kind()) {
            case WORD -> name = name.toLowerCase(Locale.ROOT);
            case QUOTED_NAME -> name = unquoted(name);
            default -> throw unread("where a name was expected");
        }
        next++;
        return name;
    }

    private static String unquoted(String token) {
        String inside = token.substring(1, token.length() - 1);
        char quote = token.charAt(0);
        return quote == '[' ? inside : inside.replace("" + quote + quote, "" + quote);
    }

    /** Returns whether a name stands here with a schema in front of it. */
    boolean isAtQualifiedName() {
        return isSymbol(next + 1, '.');
    }

    /** Goes past a table's name; that of the application's own schema in front of it doesn't count. */
    TableName tableName() {
        String name = name();
        if (!takeSymbol('.')) {
            return TableName.of(name);
        }
        return ownSchemas.contains(name) ? TableName.of(name()) : new TableName(name, name());
    }

    /** Goes behind the next {@code word}; to the end if there is none. */
    void goBehind(String word) {
        while (!isAtEnd() && !take(word)) {
            next++;
        }
    }

    /** Goes to the next {@code word}, to the end if there is none, and returns whether {@code other} stood on the way. */
    boolean hasBefore(String other, String word) {
        boolean isThere = false;
        while (!isAtEnd() && !isAt(word)) {
            isThere |= isAt(other);
            next++;
        }
        return isThere;
    }

    /** Goes to the end and returns the tables that are named on the way as others than the one that is made. */
    Set<TableName> otherTables() {
        Set<TableName> names = new HashSet<>();
        while (!isAtEnd()) {
            boolean isBefore = isAtAny(BEFORE_TABLES);
            next++;
            boolean isList = isBefore && takeSymbol('(');
            while (isBefore && isAtTableName()) {
                names.add(tableName());
                isBefore = isList && takeSymbol(',');
            }
        }
        return names;
    }

    boolean isAtTableName() {
        return isName(next) && (!isSymbol(next + 1, '.') || isName(next + 2));
    }

    private boolean isName(int index) {
        SqlToken.Kind kind = tokens.get(index).kind();
        return kind == SqlToken.Kind.WORD || kind == SqlToken.Kind.QUOTED_NAME;
    }

    /** Goes past a type's name in lower case; the application's own schema in front of it doesn't count. */
    String typeName() {
        String name = name();
        if (!takeSymbol('.')) {
            return name;
        }
        return ownSchemas.contains(name) ? name() : name + "." + name();
    }

    /** Goes past a string and returns what it says. */
    String string() {
        SqlToken token = tokens.get(next);
        String string = token.in(text);
        if (token.kind() != SqlToken.Kind.STRING || !string.startsWith("'")) {
            throw unread("where a string was expected");
        }
        next++;
        return string.substring(1, string.length() - 1).replace("''", "'");
    }

    /** Goes past a whole number. */
    long number() {
        boolean isNegative = takeSymbol('-');
        SqlToken token = tokens.get(next);
        try {
            long value = Long.parseLong(token.in(text));
            next++;
            return isNegative ? -value : value;
        } catch (NumberFormatException e) {
            throw unread("where a number was expected");
        }
    }

    /** Goes past {@code (a, b)} and returns the names. */
    List<String> names() {
        requireSymbol('(');
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (takeSymbol(','));
        requireSymbol(')');
        return names;
    }

    /** Goes past parentheses and returns what stands in them, as it is written; parentheses around all of it are left out. */
    String inParentheses() {
        requireSymbol('(');
        int first = next;
        skipTo(index -> isSymbol(index, ')'));
        String inside = textOf(first, next);
        requireSymbol(')');
        return Expression.bare(inside);
    }

    /** Ends an expression. */
    interface Stop {
        boolean isAt(int index);
    }

    /** Goes past an expression, which ends before a comma or a parenthesis that isn't its own, or before one of {@code words}. */
    String expression(String... words) {
        int first = next;
        skipTo(index -> isSymbol(index, ',') || isSymbol(index, ')') || (index > first && isAnyOf(index, words)));
        if (next == first) {
            throw unread("where an expression was expected");
        }
        return textOf(first, next);
    }

    /** Goes past an expression likewise, in which sequences of the application's own schema are called without it. */
    String ownExpression(String... words) {
        String sql = expression(words);
        for (String schema : ownSchemas) {
            sql = sql.replaceAll("(?i)(nextval\\s*\\(\\s*')\"?" + Pattern.quote(schema) + "\"?\\.", "$1");
        }
        return sql;
    }

    /** Goes to the end and returns what was left. */
    String rest() {
        int first = next;
        next = tokens.size() - 1;
        return textOf(first, next);
    }

    private boolean isAnyOf(int index, String... words) {
        for (String word : words) {
            if (isWord(index, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSymbol(int index, char symbol) {
        if (index >= tokens.size()) {
            return false;
        }
        SqlToken token = tokens.get(index);
        return token.kind() == SqlToken.Kind.SYMBOL && text.charAt(token.start()) == symbol;
    }

    /** Goes on to where {@code stop} says so outside of parentheses and brackets that begin on the way, or to the end. */
    private void skipTo(Stop stop) {
        int depth = 0;
        while (!isAtEnd() && !(depth == 0 && stop.isAt(next))) {
            if (isAtSymbol('(') || isAtSymbol('[')) {
                depth++;
            } else if (isAtSymbol(')') || isAtSymbol(']')) {
                depth--;
            }
            next++;
        }
    }

    private String textOf(int first, int end) {
        return first == end
                ? ""
                : text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
    }

    /** Goes past one token and returns its text. */
    String any() {
        if (isAtEnd()) {
            throw unread("");
        }
        return tokens.get(next++).in(text);
    }

    /** Returns the line of what stands here. */
    Place place() {
        int start = tokens.get(next).start();
        Place exact = statement.placeAt(text.codePointCount(0, start) + 1);
        return exact.at(exact.line());
    }

    /**
     * Says that what stands here isn't known.
     *
     * @param where more about the place; empty for no more
     */
    UnreadException unread(String where) {
        String here = isAtEnd() ? "the end" : "\"" + tokens.get(next).in(text) + "\"";
        return new UnreadException(place(), here + (where.isEmpty() ? "" : " " + where));
    }
}

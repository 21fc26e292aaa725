package dev.furrow.sql;

import dev.furrow.sql.SqlSyntax.Rule;

/**
 * What has been read of one statement, as far as it decides where the statement ends: parentheses, a body of statements,
 * whether data follow.
 */
final class StatementShape {
    private enum Part {
        START,
        CREATE,
        ROUTINE,
        ROUTINE_BEGIN,
        TRIGGER,
        BODY,
        COPY,
        COPY_FROM,
        COPY_STDIN,
        OTHER
    }

    private final String text;
    private final SqlSyntax syntax;
    private Part part = Part.START;
    private final SqlTokens.Gathered tokens;
    private int bodyStart;
    private int depth;
    /** What was read last ended a statement of the body, or began the body. */
    private boolean betweenBodyStatements;

    /**
     * Begins to read one.
     *
     * @param tokens those of the statement before, which is done with them
     */
    StatementShape(String text, SqlSyntax syntax, SqlTokens.Gathered tokens) {
        this.text = text;
        this.syntax = syntax;
        this.tokens = tokens;
        tokens.clear();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    int start() {
        return tokens.start();
    }

    /** Returns the offset after the last token. */
    int end() {
        return tokens.end();
    }

    /** Returns the tokens, as those of the statement's own text. */
    SqlTokens tokens(String statement) {
        return tokens.in(statement, start());
    }

    boolean isInBody() {
        return part == Part.BODY;
    }

    /** Returns the offset of the body's {@code BEGIN}. */
    int bodyStart() {
        return bodyStart;
    }

    /** Returns whether lines of data follow the statement. */
    boolean readsData() {
        return part == Part.COPY_STDIN;
    }

    /** Returns whether this semicolon is a part of the statement, not its end. */
    boolean holds(SqlToken token) {
        if (!token.isSymbol(text, ';')) {
            return true;
        }
        return isInBody() || (depth > 0 && syntax.has(Rule.SEMICOLONS_IN_PARENTHESES));
    }

    void add(SqlToken token) {
        tokens.add(token);
        if (isInBody()) {
            body(token);
            return;
        }
        switch (token.kind()) {
            case SYMBOL -> symbol(text.charAt(token.start()));
            case WORD -> part = depth == 0 ? word(token) : part;
            default -> part = part == Part.START ? Part.OTHER : part;
        }
    }

    /**
     * In a body each statement ends with a semicolon, so that its own END follows one; any other END belongs to CASE or is a
     * column's name.
     */
    private void body(SqlToken token) {
        if (betweenBodyStatements && token.isWord(text, "END")) {
            part = Part.OTHER;
            depth = 0;
        }
        betweenBodyStatements = token.isSymbol(text, ';');
    }

    private void symbol(char c) {
        if (c == '(') {
            depth++;
        } else if (c == ')') {
            depth = Math.max(depth - 1, 0);
        }
    }

    private Part word(SqlToken token) {
        return switch (part) {
            case START -> first(token);
            case CREATE -> created(token);
            case ROUTINE -> begins(token) ? Part.ROUTINE_BEGIN : Part.ROUTINE;
            case ROUTINE_BEGIN -> token.isWord(text, "ATOMIC") ? bodyBegins() : Part.ROUTINE;
            case TRIGGER -> begins(token) ? bodyBegins() : Part.TRIGGER;
            case COPY -> token.isWord(text, "FROM") ? Part.COPY_FROM : Part.COPY;
            case COPY_FROM -> token.isWord(text, "STDIN") ? Part.COPY_STDIN : Part.OTHER;
            case BODY, COPY_STDIN, OTHER -> part;
        };
    }

    private Part first(SqlToken token) {
        if (token.isWord(text, "CREATE")) {
            return Part.CREATE;
        }
        return syntax.has(Rule.COPY_DATA) && token.isWord(text, "COPY") ? Part.COPY : Part.OTHER;
    }

    private Part created(SqlToken token) {
        if (isAnyWord(token, "OR", "REPLACE", "TEMP", "TEMPORARY")) {
            return Part.CREATE;
        }
        if (syntax.has(Rule.ATOMIC_BODIES) && isAnyWord(token, "FUNCTION", "PROCEDURE")) {
            return Part.ROUTINE;
        }
        return syntax.has(Rule.TRIGGER_BODIES) && token.isWord(text, "TRIGGER") ? Part.TRIGGER : Part.OTHER;
    }

    private boolean begins(SqlToken token) {
        bodyStart = token.start();
        return token.isWord(text, "BEGIN");
    }

    private Part bodyBegins() {
        betweenBodyStatements = true;
        return Part.BODY;
    }

    private boolean isAnyWord(SqlToken token, String... words) {
        for (String word : words) {
            if (token.isWord(text, word)) {
                return true;
            }
        }
        return false;
    }
}

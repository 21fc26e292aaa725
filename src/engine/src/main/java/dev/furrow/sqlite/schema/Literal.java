package dev.furrow.sqlite.schema;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.SimpleType;
import dev.furrow.sql.SqlToken;
import dev.furrow.sqlite.text.Tokens;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What stands after DEFAULT. */
final class Literal {
    /** Words that are written without parentheses, and as they are here. */
    private static final Set<String> MOMENTS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private final String sql;
    private final Tokens tokens;

    Literal(String sql) {
        this.sql = sql;
        this.tokens = new Tokens(sql);
    }

    /** Returns what it gives a column of {@code type}: to a boolean, 1 and 0 are true and false. */
    DefaultValue asDefault(DataType type) {
        if (isInParentheses()) {
            return expression(CanonicalText.of(sql, 1, tokens.count() - 1));
        }
        if (tokens.count() == 1) {
            return asDefault(type, tokens.get(0));
        }
        boolean isSigned = tokens.count() == 2 && tokens.get(1).kind() == SqlToken.Kind.NUMBER;
        return isSigned ? number(type, CanonicalText.of(sql)) : expression(CanonicalText.of(sql));
    }

    private boolean isInParentheses() {
        return tokens.isSymbol(0, '(') && tokens.afterParentheses(0) == tokens.count();
    }

    private DefaultValue asDefault(DataType type, SqlToken token) {
        String text = token.in(sql);
        return switch (token.kind()) {
            case STRING ->
                text.startsWith("'") ? new DefaultValue.Text(tokens.name(0)) : new DefaultValue.Expression(text);
            case QUOTED_NAME -> new DefaultValue.Text(tokens.name(0));
            case NUMBER -> number(type, text);
            default -> expression(text);
        };
    }

    private static DefaultValue number(DataType type, String text) {
        if (type == SimpleType.BOOL && (text.equals("0") || text.equals("1"))) {
            return new DefaultValue.Bool(text.equals("1"));
        }
        return text.matches("[+-]?[0-9]*\\.?[0-9]+")
                ? new DefaultValue.Numeric(new BigDecimal(text))
                : new DefaultValue.Expression(text);
    }

    private static DefaultValue expression(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        return switch (word) {
            case "NULL" -> new DefaultValue.None();
            case "TRUE", "FALSE" -> new DefaultValue.Bool(word.equals("TRUE"));
            default -> new DefaultValue.Expression(MOMENTS.contains(word) ? word : text);
        };
    }
}

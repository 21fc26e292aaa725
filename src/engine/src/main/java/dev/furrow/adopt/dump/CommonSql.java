package dev.furrow.adopt.dump;

import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that mean the same to every database: comparisons and sums of columns, numbers and texts, and a handful of functions. */
final class CommonSql {
    private static final Set<String> FUNCTIONS =
            Set.of("abs", "coalesce", "length", "lower", "upper", "nullif", "trim");
    private static final Set<String> BEFORE_PARENTHESIS =
            Set.of("and", "or", "not", "in", "then", "else", "when", "case");
    private static final Set<String> UNCOMMON = Set.of(
            "any", "all", "some", "array", "collate", "similar", "ilike", "glob", "regexp", "match", "select", "cast");
    private static final String SYMBOLS = "()=<>!+-*/,|%";

    /** What PostgreSQL prints after a text, which is one anyway. */
    private static final String TEXT_CAST = "::(text|character varying|bpchar)(?![a-z0-9_\\[])";

    private static final Pattern CAST_LITERAL = Pattern.compile("'" + TEXT_CAST);
    private static final Pattern CAST_COLUMN =
            Pattern.compile("(?:\\b([a-z_][a-z0-9_]*)|\\(([a-z_][a-z0-9_]*)\\))" + TEXT_CAST);

    private final SqlSyntax syntax;
    private final Set<String> texts;

    /**
     * Reads expressions.
     *
     * @param syntax of the database that they come from
     * @param texts columns that hold text
     */
    CommonSql(SqlSyntax syntax, Set<String> texts) {
        this.syntax = syntax;
        this.texts = Set.copyOf(texts);
    }

    /** Returns an expression as every database writes it; empty if it is one database's alone. */
    Optional<String> of(String expression) {
        String text = withoutCasts(expression);
        List<SqlToken> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(new SourceText("", text), syntax);
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            tokens.add(token);
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean isCalled =
                    i + 1 < tokens.size() && tokens.get(i + 1).in(text).equals("(");
            if (!isCommon(tokens.get(i), text, isCalled)) {
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    private String withoutCasts(String expression) {
        String text = CAST_LITERAL.matcher(expression).replaceAll("'");
        return CAST_COLUMN.matcher(text).replaceAll(cast -> {
            String column = cast.group(1) == null ? cast.group(2) : cast.group(1);
            return Matcher.quoteReplacement(texts.contains(column) ? column : cast.group());
        });
    }

    private static boolean isCommon(SqlToken token, String text, boolean isCalled) {
        String word = token.in(text).toLowerCase(Locale.ROOT);
        return switch (token.kind()) {
            case NUMBER, LINE_COMMENT, BLOCK_COMMENT, QUOTED_NAME ->
                !isCalled && !word.startsWith("[") && !word.startsWith("`");
            case STRING -> word.startsWith("'");
            case SYMBOL -> SYMBOLS.contains(word);
            case WORD ->
                !UNCOMMON.contains(word)
                        && (!isCalled || FUNCTIONS.contains(word) || BEFORE_PARENTHESIS.contains(word));
            case PARAMETER, CLIENT_COMMAND, END -> false;
        };
    }
}

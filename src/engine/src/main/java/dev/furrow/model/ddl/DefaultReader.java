package dev.furrow.model.ddl;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.SimpleType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after DEFAULT. */
final class DefaultReader {
    /** A text, perhaps with a cast to the column's own type, as dumps have it. */
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'(?:::[a-z0-9_ .\"()]+)?", Pattern.DOTALL);

    /** A moment that begins with the name of its type, as the standard writes them. */
    private static final Pattern MOMENT = Pattern.compile("(?i)(?:date|time|timestamp)\\s*('(?:[^']|'')*')");

    /** What needs no parentheses around it: a word, a call. */
    private static final Pattern SIMPLE = Pattern.compile("[\\w.\"]+(?:\\([^()]*\\))?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    /** Words of either database for the moment of the insert. */
    private static final Set<String> NOW =
            Set.of("now()", "current_timestamp", "localtimestamp", "transaction_timestamp()", "current_timestamp()");

    private DefaultReader() {}

    /** Returns what {@code sql} gives a column of {@code type}. */
    static DefaultValue of(String sql, DataType type) {
        String bare = withoutType(Expression.bare(sql));
        Matcher text = TEXT.matcher(bare);
        if (text.matches()) {
            return text(text.group(1).replace("''", "'"), type);
        }
        if (NUMBER.matcher(bare).matches()) {
            boolean isFlag = type == SimpleType.BOOL && (bare.equals("0") || bare.equals("1"));
            return isFlag ? new DefaultValue.Bool(bare.equals("1")) : new DefaultValue.Numeric(new BigDecimal(bare));
        }
        String word = bare.toLowerCase(Locale.ROOT);
        if (word.equals("null") || word.startsWith("null::")) {
            return new DefaultValue.None();
        }
        if (word.equals("true") || word.equals("false")) {
            return new DefaultValue.Bool(word.equals("true"));
        }
        if (word.equals("current_date") || word.equals("current_time")) {
            return new DefaultValue.Expression(word.toUpperCase(Locale.ROOT));
        }
        if (NOW.contains(word)) {
            return new DefaultValue.Expression("CURRENT_TIMESTAMP");
        }
        return new DefaultValue.Expression(SIMPLE.matcher(bare).matches() ? bare : Expression.whole(sql));
    }

    private static String withoutType(String literal) {
        Matcher moment = MOMENT.matcher(literal);
        return moment.matches() ? moment.group(1) : literal;
    }

    private static DefaultValue text(String value, DataType type) {
        if (type == SimpleType.BOOL) {
            String word = value.toLowerCase(Locale.ROOT);
            if (Set.of("true", "t", "false", "f").contains(word)) {
                return new DefaultValue.Bool(word.startsWith("t"));
            }
        }
        return new DefaultValue.Text(value);
    }
}

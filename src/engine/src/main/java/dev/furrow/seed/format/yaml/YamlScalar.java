package dev.furrow.seed.format.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.furrow.value.Cell;
import dev.furrow.value.NumberText;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What a scalar is: YAML 1.2's core schema, as far as JSON has such values. */
final class YamlScalar {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private static final Pattern BEYOND_NUMBERS = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN");

    private YamlScalar() {}

    static Cell of(ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) {
            return tagged(scalar.getTag().get());
        }
        if (!scalar.isPlain()) {
            return Cell.STRING;
        }
        String text = scalar.getValue();
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Cell.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Cell.WORD;
            default -> isNumber(text) || isBeyondNumbers(text) ? Cell.WORD : Cell.STRING;
        };
    }

    private static Cell tagged(String tag) {
        return tag.equals("tag:yaml.org,2002:null") ? Cell.NULL : Cell.STRING;
    }

    private static boolean isNumber(String text) {
        char first = text.charAt(0);
        return (first == '-' || (first >= '0' && first <= '9'))
                && NUMBER.matcher(text).matches();
    }

    private static boolean isBeyondNumbers(String text) {
        return text.length() <= "-.inf".length() && BEYOND_NUMBERS.matcher(text).matches();
    }

    /** Returns a scalar's text, a number or a truth value as JSON spells it; what JSON has no word for as it is. */
    static String text(ScalarEvent scalar) {
        return of(scalar) == Cell.WORD && !isBeyondNumbers(scalar.getValue())
                ? scalar.getValue().toLowerCase(Locale.ROOT)
                : scalar.getValue();
    }

    /** Writes a scalar as JSON; {@code .inf} and {@code .nan} as {@code Infinity} and {@code NaN}, which only an array of numbers takes. */
    static void write(ScalarEvent scalar, JsonGenerator json) throws IOException {
        switch (of(scalar)) {
            case NULL -> json.writeNull();
            case WORD -> json.writeRawValue(NumberText.bare(Cell.WORD, text(scalar)));
            default -> json.writeString(scalar.getValue());
        }
    }
}

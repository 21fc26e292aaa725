package dev.furrow.sqlite.schema;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.sqlite.text.SqliteWords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portable type that SQLite's words stand for: exactly those words that Furrow would write for it. */
final class PortableType {
    private static final Pattern STRING = Pattern.compile("varchar\\((\\d{1,9})\\)");
    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,4}),(\\d{1,4})\\)");
    private static final Map<String, DataType> WITHOUT_NUMBERS = withoutNumbers();

    private PortableType() {}

    private static Map<String, DataType> withoutNumbers() {
        SqliteWords words = new SqliteWords();
        Map<String, DataType> types = new HashMap<>();
        for (SimpleType type : SimpleType.values()) {
            types.put(CanonicalText.of(words.type(type)), type);
        }
        for (boolean withZone : new boolean[] {false, true}) {
            types.put(CanonicalText.of(words.type(new TimestampType(withZone))), new TimestampType(withZone));
            types.put(CanonicalText.of(words.type(new TimeType(withZone))), new TimeType(withZone));
        }
        return types;
    }

    /** Returns the type; one that is portable to nowhere under the name that it has. */
    static DataType of(String declared) {
        String text = CanonicalText.of(declared);
        DataType simple = WITHOUT_NUMBERS.get(text);
        if (simple != null) {
            return simple;
        }
        Matcher string = STRING.matcher(text);
        if (string.matches() && Integer.parseInt(string.group(1)) > 0) {
            return new StringType(Integer.parseInt(string.group(1)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            int precision = Integer.parseInt(decimal.group(1));
            int scale = Integer.parseInt(decimal.group(2));
            return precision > 0 && scale <= precision ? new DecimalType(precision, scale) : named(text);
        }
        return named(text);
    }

    private static DataType named(String text) {
        return NamedType.of(text.toUpperCase(Locale.ROOT));
    }
}

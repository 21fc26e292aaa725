package dev.furrow.sqlite.text;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type read back from the words that SQLite keeps. */
public final class KeptType {
    private static final SqliteWords WORDS = new SqliteWords();
    private static final Pattern STRING = Pattern.compile("(?i)varchar\\(([1-9]\\d{0,8})\\)");
    private static final Pattern DECIMAL = Pattern.compile("(?i)(?:decimal|numeric)\\((\\d{1,4}), *(\\d{1,4})\\)");

    private KeptType() {}

    /** Returns what {@code declared} holds; empty where that can't be told. An enumeration comes out as text. */
    public static Optional<DataType> of(String declared) {
        Matcher string = STRING.matcher(declared);
        if (string.matches()) {
            return Optional.of(new StringType(Integer.parseInt(string.group(1))));
        }
        Matcher decimal = DECIMAL.matcher(declared);
        if (decimal.matches()) {
            return decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return plain().stream()
                .filter(type -> WORDS.type(type).equalsIgnoreCase(declared))
                .findFirst()
                .or(() -> ofFamily(declared));
    }

    private static Optional<DataType> decimal(int precision, int scale) {
        return precision > 0 && scale <= precision ? Optional.of(new DecimalType(precision, scale)) : Optional.empty();
    }

    private static Optional<DataType> ofFamily(String declared) {
        return switch (TypeFamily.of(declared)) {
            case TEXT -> Optional.of(SimpleType.TEXT);
            case NUMBER -> Optional.of(SimpleType.DOUBLE_PRECISION);
            case BOOLEAN -> Optional.of(SimpleType.BOOL);
            case ENUM, OTHER, UNKNOWN -> Optional.empty();
        };
    }

    private static List<DataType> plain() {
        List<DataType> types = new ArrayList<>(List.of(SimpleType.values()));
        for (boolean withZone : List.of(true, false)) {
            types.add(new TimestampType(withZone));
            types.add(new TimeType(withZone));
        }
        return types;
    }
}

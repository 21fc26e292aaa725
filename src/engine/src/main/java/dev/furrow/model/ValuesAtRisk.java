package dev.furrow.model;

import dev.furrow.schema.DataType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.sql.Quoting;
import dev.furrow.text.Wording;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another type does to a column's values. */
final class ValuesAtRisk {
    /** How many characters the longest value of a kind has as text. */
    private static final Map<ValueKind, Integer> LONGEST = Map.of(
            ValueKind.SMALL_INTEGER, 6,
            ValueKind.INTEGER, 11,
            ValueKind.BIG_INTEGER, 20,
            ValueKind.BOOLEAN, 5,
            ValueKind.DATE, 13,
            ValueKind.UUID, 36);

    /** How many digits an integer may have before its point, as far as they all fit. */
    private static final Map<ValueKind, Integer> DIGITS =
            Map.of(ValueKind.SMALL_INTEGER, 5, ValueKind.INTEGER, 10, ValueKind.BIG_INTEGER, 19);

    private final String column;
    private final DataType before;
    private final DataType after;
    private final ValueType from;
    private final ValueType to;

    private ValuesAtRisk(String column, DataType before, DataType after) {
        this.column = column;
        this.before = before;
        this.after = after;
        this.from = type(before);
        this.to = type(after);
    }

    private static ValueType type(DataType type) {
        return type instanceof NamedType named ? ValueType.of(named.word()) : ValueType.of(type);
    }

    /**
     * Returns what an author should know of it; empty where every value stays what it is.
     *
     * @param column its name, for people
     */
    static Optional<String> of(String column, DataType before, DataType after) {
        return before.equals(after) ? Optional.empty() : new ValuesAtRisk(column, before, after).risk();
    }

    private Optional<String> risk() {
        if (after instanceof EnumerationType enumeration) {
            return enumeration(enumeration);
        }
        if (to.kind() == ValueKind.BOOLEAN && from.kind().isNumber()) {
            return Optional.of("Loses data: of " + column + " stays whether it is 0.");
        }
        if (from.kind().isMoment() && (to.kind() == ValueKind.DATE || to.kind() == ValueKind.TIME)) {
            return Optional.of("Loses data: of " + column + " stays the "
                    + (to.kind() == ValueKind.DATE ? "day" : "time of day") + " alone.");
        }
        if (from.kind().isMoment() && to.kind().isMoment() && from.kind() != to.kind()) {
            return Optional.of("Reads " + column + " in the time zone of the session.");
        }
        if (isWide()) {
            return Optional.empty();
        }
        boolean isLike =
                from.kind() == to.kind() || (from.kind().isNumber() && to.kind().isNumber());
        return Optional.of(
                isLike || to.kind() == ValueKind.TEXT
                        ? "Narrows " + column + ": a value that doesn't fit stops it."
                        : "Fails where a value of " + column + " can't become one of its new type.");
    }

    private Optional<String> enumeration(EnumerationType next) {
        if (!(before instanceof EnumerationType last)) {
            return Optional.of("Fails where " + column + " is none of " + listed(next.values(), "and")
                    + ": say before this line what those rows get.");
        }
        List<String> gone = last.values().stream()
                .filter(value -> !next.values().contains(value))
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("Fails where " + column + " is " + listed(gone, "or")
                        + ": say before this line what those rows get.");
    }

    private static String listed(List<String> values, String word) {
        return Wording.list(values.stream().map(Quoting::literal).toList(), word);
    }

    /** Returns whether the type holds all that the one before does. */
    private boolean isWide() {
        return switch (to.kind()) {
            case TEXT -> to.length() == 0 || (longest() > 0 && longest() <= to.length());
            case SMALL_INTEGER, INTEGER, BIG_INTEGER -> from.kind() == ValueKind.BOOLEAN || isShorterInteger();
            case DECIMAL -> from.kind() == ValueKind.BOOLEAN || isShorterDecimal();
            case REAL -> from.kind() == ValueKind.BOOLEAN || from.kind() == ValueKind.SMALL_INTEGER;
            case DOUBLE_PRECISION ->
                from.kind() == ValueKind.BOOLEAN
                        || from.kind() == ValueKind.REAL
                        || from.kind() == ValueKind.SMALL_INTEGER
                        || from.kind() == ValueKind.INTEGER;
            case TIMESTAMP, TIMESTAMP_WITH_ZONE -> from.kind() == ValueKind.DATE;
            default -> false;
        };
    }

    private int longest() {
        if (before instanceof EnumerationType enumeration) {
            return enumeration.values().stream().mapToInt(String::length).max().orElse(0);
        }
        return from.kind() == ValueKind.TEXT ? from.length() : LONGEST.getOrDefault(from.kind(), 0);
    }

    private boolean isShorterInteger() {
        return from.kind().isInteger() && from.kind().compareTo(to.kind()) <= 0;
    }

    private boolean isShorterDecimal() {
        if (to.length() == 0) {
            return from.kind().isInteger() || from.kind() == ValueKind.DECIMAL;
        }
        int whole = DIGITS.getOrDefault(from.kind(), from.length() - from.scale());
        boolean isKnown = from.kind().isInteger() || (from.kind() == ValueKind.DECIMAL && from.length() > 0);
        return isKnown && whole <= to.length() - to.scale() && from.scale() <= to.scale();
    }
}

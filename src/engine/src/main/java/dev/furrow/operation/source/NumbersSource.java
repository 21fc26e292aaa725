package dev.furrow.operation.source;

import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;

/** How a sequence counts, as {@code numbers()} and its methods say it. */
final class NumbersSource {
    private NumbersSource() {}

    static String of(Numbers numbers) {
        StringBuilder source = new StringBuilder("numbers()");
        for (Numbers.Setting setting : Numbers.Setting.values()) {
            Long value = numbers.settings().get(setting);
            if (value != null) {
                source.append(method(setting)).append('(').append(number(value)).append(')');
            }
        }
        return source.append(numbers.cycles() ? ".cycling()" : "").toString();
    }

    private static String number(long value) {
        return value == (int) value ? String.valueOf(value) : value + "L";
    }

    private static String method(Numbers.Setting setting) {
        return switch (setting) {
            case START -> ".startingAt";
            case INCREMENT -> ".incrementingBy";
            case MIN -> ".from";
            case MAX -> ".upTo";
            case CACHE -> ".caching";
        };
    }

    /** Returns the method that makes a column one that the database numbers; empty for none. */
    static String identity(Numbering numbering) {
        String numbers = numbering.numbers().equals(Numbers.PLAIN) ? "" : of(numbering.numbers());
        return switch (numbering.giver()) {
            case ROW -> "";
            case DATABASE -> ".identity(" + numbers + ")";
            case DATABASE_ALWAYS -> ".identityAlways(" + numbers + ")";
        };
    }
}

package dev.furrow.sqlite.shell;

import dev.furrow.database.client.Literals;
import dev.furrow.sql.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as SQLite's driver binds them: dates are milliseconds since 1970, whatever it doesn't know is its own text. */
final class SqliteLiterals implements Literals {
    @Override
    public Optional<String> of(@Nullable Object value) {
        return Optional.of(expression(value));
    }

    @SuppressWarnings("JavaUtilDate") // that is what the driver looks for
    private static String expression(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Date date) {
            return Long.toString(date.getTime());
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value.toString();
        }
        if (value instanceof Float || value instanceof Double) {
            return real(((Number) value).doubleValue());
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return value instanceof byte[] bytes ? "x'" + Literals.hex(bytes) + "'" : text(value.toString());
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "NULL";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "9e999" : "-9e999";
        }
        return Double.toString(value);
    }

    /** A literal can't hold the character 0. */
    private static String text(String text) {
        return text.indexOf('\0') < 0
                ? Quoting.literal(text)
                : "CAST(x'" + Literals.hex(text.getBytes(StandardCharsets.UTF_8)) + "' AS TEXT)";
    }
}

package dev.furrow.sqlite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as Java writes them. */
final class JavaValues {
    private JavaValues() {}

    static String of(@Nullable Object value) {
        if (value instanceof String string) {
            return text(string);
        }
        if (value instanceof BigDecimal number) {
            return "new BigDecimal(\"" + number + "\")";
        }
        return value instanceof LocalDate date ? "LocalDate.parse(\"" + date + "\")" : String.valueOf(value);
    }

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String texts(List<String> texts) {
        return String.join(", ", texts.stream().map(JavaValues::text).toList());
    }
}

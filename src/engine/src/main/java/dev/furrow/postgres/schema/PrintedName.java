package dev.furrow.postgres.schema;

import dev.furrow.sql.Quoting;
import java.util.regex.Pattern;

/** A name as PostgreSQL prints it where it may need quotes. */
final class PrintedName {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private PrintedName() {}

    /**
     * Returns {@code name}, in quotes if it has other characters than small letters, digits and underscores. PostgreSQL quotes its key
     * words as well; whoever compares with what it prints takes those for different.
     */
    static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : Quoting.identifier(name);
    }

    /** Returns the name that is printed as {@code printed}, perhaps in quotes. */
    static String raw(String printed) {
        return printed.startsWith("\"") && printed.endsWith("\"")
                ? printed.substring(1, printed.length() - 1).replace("\"\"", "\"")
                : printed;
    }
}

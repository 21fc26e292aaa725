package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's name, unquoted and in the database's own case.
 *
 * @param schema empty where the name is unqualified and the search path decides
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final String QUOTED = "\"(?:[^\"]|\"\")+\"";

    /** What follows an unquoted schema is a name with all its dots, unless it is quoted. */
    private static final Pattern WRITTEN =
            Pattern.compile("(" + QUOTED + "|[^.\"][^.]*)(?:\\.(" + QUOTED + "|[^\"].*[^.]|[^\".]))?", Pattern.DOTALL);

    public TableName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a table's name is empty");
        }
    }

    /** Returns an unqualified name. */
    public static TableName of(String name) {
        return new TableName("", name);
    }

    /**
     * Returns the name that {@code text} writes, {@code table} or {@code schema.table}. A part in double quotes may have dots in it.
     *
     * @throws FurrowException if it writes none
     */
    public static TableName parse(String text) {
        if (text == null) {
            throw new FurrowException("a table's name is null");
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new FurrowException("\"" + text + "\" names no table: write table or schema.table");
        }
        String first = unquoted(written.group(1));
        return written.group(2) == null ? of(first) : new TableName(first, unquoted(written.group(2)));
    }

    private static String unquoted(String part) {
        boolean isQuoted = part.length() > 2 && part.startsWith("\"") && part.endsWith("\"");
        return isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    /** Returns the text that {@link #parse} reads as this name. */
    public String written() {
        return isQualified() ? quoted(schema) + "." + quoted(name) : quoted(name);
    }

    private static String quoted(String part) {
        boolean isPlain = part.indexOf('.') < 0 && !part.startsWith("\"");
        return isPlain ? part : '"' + part.replace("\"", "\"\"") + '"';
    }

    /** Returns whether a schema stands in front. */
    public boolean isQualified() {
        return !schema.isEmpty();
    }

    /** Returns the name as messages show it to whoever works in {@code home}: without that schema. */
    public String shownIn(String home) {
        return schema.equals(home) ? name : toString();
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return isQualified() ? schema + "." + name : name;
    }
}

package dev.furrow.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table of another tool looks like. Names are compared without regard to case, since some tools write them in capitals on one
 * database and not on the other.
 *
 * @param schema where it has to be; empty if anywhere
 * @param columns what it has to have; a type behind a name, {@code id numeric(20,0)}, if that tells it apart
 * @param others whether it may have more of them
 * @param beside another table that has to be there too; empty if none
 */
record ToolTable(String schema, String name, List<String> columns, Others others, String beside) {
    /** Whether a table may have columns that aren't told: those of other versions of its tool. */
    enum Others {
        ALLOWED,
        NONE
    }

    ToolTable {
        columns = List.copyOf(columns);
    }

    /** Returns a table whose name hardly anybody else gives: it has these columns among others. */
    static ToolTable called(String name, String... columns) {
        return new ToolTable("", name, List.of(columns), Others.ALLOWED, "");
    }

    /** Returns a table whose name proves little: it has these columns and no other. */
    static ToolTable exactly(String name, String... columns) {
        return new ToolTable("", name, List.of(columns), Others.NONE, "");
    }

    /** Returns the same in a schema of its tool's own. */
    ToolTable in(String itsSchema) {
        return new ToolTable(itsSchema, name, columns, others, beside);
    }

    /** Returns the same where another table is there as well. */
    ToolTable beside(String other) {
        return new ToolTable(schema, name, columns, others, other);
    }

    /**
     * Returns whether a table looks so.
     *
     * @param all those that there are, among which it is
     */
    boolean is(Table table, Tables all) {
        return name.equalsIgnoreCase(table.name().name())
                && (schema.isEmpty() || schema.equalsIgnoreCase(table.name().schema()))
                && hasColumns(table)
                && (beside.isEmpty() || hasBeside(table, all));
    }

    private boolean hasColumns(Table table) {
        return (others == Others.ALLOWED || table.columns().size() == columns.size())
                && columns.stream().allMatch(column -> has(table, column));
    }

    private static boolean has(Table table, String wanted) {
        int blank = wanted.indexOf(' ');
        String column = blank < 0 ? wanted : wanted.substring(0, blank);
        Optional<TableColumn> found = table.column(column);
        return found.isPresent()
                && (blank < 0
                        || wanted.substring(blank + 1).equals(plain(found.get().type())));
    }

    /** Returns a type's name as both databases have it. */
    private static String plain(String type) {
        return type.toLowerCase(Locale.ROOT)
                .replace("character varying", "varchar")
                .replace(" ", "");
    }

    private boolean hasBeside(Table table, Tables all) {
        return all.all().stream()
                .map(Table::name)
                .filter(other -> other.schema().equals(table.name().schema()))
                .anyMatch(other -> beside.equalsIgnoreCase(other.name()));
    }
}

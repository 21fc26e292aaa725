package dev.furrow.sqlite.text;

import dev.furrow.database.QueryRows;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The schema before a change, as SQLite keeps it. */
public record LiveSchema(List<SchemaEntry> entries) {
    private static final String QUOTES = "\"'`";

    public LiveSchema {
        entries = List.copyOf(entries);
    }

    /** Returns the rows of {@code sqlite_schema}, in the order in which they came to be. */
    public static LiveSchema read(Connection connection) throws SQLException {
        return read(connection, "true");
    }

    /** Returns of the schema one table, if it is there: to read all takes its time, of thousands. */
    public static LiveSchema ofTable(Connection connection, String name) throws SQLException {
        return read(connection, "type = 'table' AND name = " + Quoting.literal(name) + " COLLATE NOCASE");
    }

    /** Returns of the schema what bears one of {@code names}, speaks of it, or has a name that it begins with. */
    public static LiveSchema about(Connection connection, Collection<String> names) throws SQLException {
        return read(connection, about(names));
    }

    /** Returns of the schema one table with its indexes and triggers, and what {@link #about} returns of names. */
    public static LiveSchema ofTableAndAbout(Connection connection, String table, Collection<String> names)
            throws SQLException {
        return read(connection, "tbl_name = " + Quoting.literal(table) + " COLLATE NOCASE OR " + about(names));
    }

    private static String about(Collection<String> names) {
        List<String> conditions = new ArrayList<>();
        for (String name : names) {
            String literal = Quoting.literal(name);
            conditions.add("name = " + literal + " OR instr(" + literal + ", name) = 1 OR instr(sql, "
                    + Quoting.literal(unquotedBeginning(name)) + ") > 0");
        }
        return conditions.isEmpty() ? "false" : String.join(" OR ", conditions);
    }

    /** Returns what of a name stands in any text that speaks of it: quotes in it may be written twice. */
    public static String unquotedBeginning(String name) {
        int end = 0;
        while (end < name.length() && QUOTES.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }

    private static LiveSchema read(Connection connection, String condition) throws SQLException {
        List<SchemaEntry> entries = new ArrayList<>();
        QueryRows.each(
                connection,
                "SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema WHERE " + condition
                        + " ORDER BY rowid",
                row -> entries.add(
                        new SchemaEntry(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return new LiveSchema(entries);
    }

    public Optional<SchemaEntry> find(String type, String name) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type) && entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns a table's text, taken apart. */
    public TableText table(String name) {
        SchemaEntry entry =
                find("table", name).orElseThrow(() -> new FurrowException("there is no table \"" + name + "\""));
        if (entry.isVirtual()) {
            throw new FurrowException(
                    "table \"" + entry.name() + "\" is virtual: SQLite can't alter it",
                    Advice.say("Drop it and make it anew, with its rows:  op.execute(...)"));
        }
        return TableReader.read(entry.name(), entry.sql());
    }

    /** Returns the tables whose text has {@code word} as a name in it. */
    public List<TableText> tablesThatMention(String word) {
        List<TableText> found = new ArrayList<>();
        for (SchemaEntry entry : entries) {
            boolean mentions =
                    entry.type().equals("table") && !entry.isVirtual() && new Tokens(entry.sql()).mention(word);
            if (mentions) {
                found.add(TableReader.read(entry.name(), entry.sql()));
            }
        }
        return found;
    }

    /** Returns the indexes of a table that statements made. */
    public List<SchemaEntry> indexesOf(String table) {
        return of("index", table).stream()
                .filter(entry -> !entry.sql().isEmpty())
                .toList();
    }

    public List<SchemaEntry> triggersOf(String tableOrView) {
        return of("trigger", tableOrView);
    }

    private List<SchemaEntry> of(String type, String table) {
        return entries.stream()
                .filter(entry -> entry.type().equals(type) && entry.table().equalsIgnoreCase(table))
                .toList();
    }

    /** Returns a view that reads {@code tableOrView}. */
    public Optional<SchemaEntry> viewOf(SchemaEntry tableOrView) {
        return entries.stream()
                .filter(entry -> entry.type().equals("view") && new ViewSources(entry.sql()).reads(tableOrView.name()))
                .findFirst();
    }

    /** Returns whether a view or a trigger may read any table. */
    public boolean hasReaders() {
        return entries.stream()
                .anyMatch(entry -> entry.type().equals("view") || entry.type().equals("trigger"));
    }
}

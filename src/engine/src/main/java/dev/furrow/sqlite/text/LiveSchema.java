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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** Returns of the schema one table, if it is there: the last ones are looked at first, since most are asked for when they are new. */
    public static LiveSchema ofTable(Connection connection, String name) throws SQLException {
        return read(
                connection,
                "type = 'table' AND name = " + Quoting.literal(name) + " COLLATE NOCASE",
                "rowid DESC LIMIT 1");
    }

    /** Returns of the schema what bears one of {@code names} or speaks of it, and the tables whose constraint may be called so. */
    public static LiveSchema about(Connection connection, Collection<String> names) throws SQLException {
        return read(connection, about(names));
    }

    /** Returns of the schema one table with its indexes and triggers, and what {@link #about} returns of names. */
    public static LiveSchema ofTableAndAbout(Connection connection, String table, Collection<String> names)
            throws SQLException {
        return read(connection, "tbl_name = " + Quoting.literal(table) + " COLLATE NOCASE OR " + about(names));
    }

    /**
     * Each new table looks at the rows of all others, so that a row costs as little as can be: {@code instr} takes its time, and the
     * text of what bears a name speaks of it.
     */
    private static String about(Collection<String> names) {
        Set<String> words = shortest(names);
        List<String> conditions = new ArrayList<>();
        words.forEach(word -> conditions.add("sql GLOB " + Quoting.literal("*" + asPattern(word) + "*")));
        String tables = names.stream()
                .flatMap(name -> tablesOfConstraint(name).stream())
                .filter(table -> words.stream().noneMatch(table::contains))
                .map(Quoting::literal)
                .collect(Collectors.joining(", "));
        if (!tables.isEmpty()) {
            conditions.add("name IN (" + tables + ")");
        }
        return conditions.isEmpty() ? "false" : String.join(" OR ", conditions);
    }

    /** Returns the tables of which a constraint without a name may be called so: see {@link dev.furrow.schema.ConstraintNames}. */
    private static List<String> tablesOfConstraint(String name) {
        List<String> tables = new ArrayList<>();
        for (int end = name.indexOf('_'); end >= 0; end = name.indexOf('_', end + 1)) {
            tables.add(name.substring(0, end));
        }
        return tables;
    }

    /** See "The LIKE, GLOB, REGEXP, MATCH, and extract operators" of SQLite's manual. */
    private static String asPattern(String text) {
        return text.replaceAll("[*?\\[]", "[$0]");
    }

    /** Returns what of the names any text has that speaks of one: what has a longer one in it has the shorter one, too. */
    private static Set<String> shortest(Collection<String> names) {
        Set<String> all = names.stream().map(LiveSchema::unquotedBeginning).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && one.contains(other)))
                .collect(Collectors.toCollection(TreeSet::new));
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
        return read(connection, condition, "rowid");
    }

    private static LiveSchema read(Connection connection, String condition, String order) throws SQLException {
        List<SchemaEntry> entries = new ArrayList<>();
        QueryRows.each(
                connection,
                "SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema WHERE " + condition
                        + " ORDER BY " + order,
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

package dev.furrow.sqlite;

import dev.furrow.database.Sql;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.connect.SqliteErrors;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
import dev.furrow.sqlite.text.UnquotedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The views and triggers because of which SQLite alters no table at all, whether they name it or not: those that were broken before,
 * and triggers whose UPDATE or DELETE calls a table by an alias, which run and which its ALTER TABLE doesn't understand. While a
 * table is altered they are out of the way.
 */
final class Obstacles {
    /** Shadows of virtual tables are no tables here. */
    private static final String ANY_TABLE =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' LIMIT 1";

    private final LiveSchema schema;
    private final List<SchemaEntry> entries;
    private final List<TriggerUse> sound;

    private Obstacles(LiveSchema schema, List<SchemaEntry> entries, List<TriggerUse> sound) {
        this.schema = schema;
        this.entries = List.copyOf(entries);
        this.sound = List.copyOf(sound);
    }

    /** Looks for none. */
    static Obstacles none(LiveSchema schema) {
        return new Obstacles(schema, List.of(), List.of());
    }

    /** Finds those of a schema, at which {@code connection} looks; nothing is changed. */
    static Obstacles of(Connection connection, LiveSchema schema) throws SQLException {
        Optional<String> any = schema.hasReaders() ? Sql.text(connection, ANY_TABLE) : Optional.empty();
        List<SchemaEntry> entries =
                any.isEmpty() ? List.of() : found(connection, schema, look(schema.table(any.get())));
        List<TriggerUse> sound = new ArrayList<>();
        for (SchemaEntry entry : entries) {
            TriggerUse.of(connection, entry)
                    .filter(use -> use.isSound(connection))
                    .ifPresent(sound::add);
        }
        return new Obstacles(schema, entries, sound);
    }

    private static List<SchemaEntry> found(Connection connection, LiveSchema schema, String look) throws SQLException {
        Sql.execute(connection, "SAVEPOINT furrow_obstacles");
        try {
            return oneByOne(connection, schema, look);
        } finally {
            Sql.execute(connection, "ROLLBACK TO furrow_obstacles");
            Sql.execute(connection, "RELEASE furrow_obstacles");
        }
    }

    private static List<SchemaEntry> oneByOne(Connection connection, LiveSchema schema, String look)
            throws SQLException {
        List<SchemaEntry> found = new ArrayList<>();
        Optional<SchemaEntry> next = refusing(connection, schema, look);
        while (next.isPresent() && !found.contains(next.get())) {
            found.add(next.get());
            Sql.execute(connection, drop(next.get()));
            next = refusing(connection, schema, look);
        }
        return found;
    }

    private static Optional<SchemaEntry> refusing(Connection connection, LiveSchema schema, String look) {
        try {
            Sql.execute(connection, look);
            return Optional.empty();
        } catch (SQLException e) {
            String message = SqliteErrors.of(e).message();
            return schema.entries().stream()
                    .filter(entry -> message.startsWith("error in " + entry.type() + " " + entry.name() + ": "))
                    .findFirst();
        }
    }

    /** Returns what changes nothing, but makes SQLite look whether every view and trigger means something. */
    static String look(TableText table) {
        String column = anyColumn(table);
        return "ALTER TABLE " + Quoting.identifier(table.name()) + " RENAME COLUMN " + column + " TO " + column;
    }

    /** Returns a column, best without quotes: SQLite writes quotes into the views where the new name has some. */
    private static String anyColumn(TableText table) {
        return table.columnNames().stream()
                .filter(UnquotedName::isOne)
                .findFirst()
                .orElse(table.columns().get(0).writtenName());
    }

    /** Returns whether any view or trigger may read a table. */
    boolean hasReaders() {
        return schema.hasReaders();
    }

    private boolean isOne(SchemaEntry entry) {
        return entries.contains(entry);
    }

    /** Returns the triggers of a table that are none. */
    List<SchemaEntry> othersOf(String table) {
        return schema.triggersOf(table).stream()
                .filter(trigger -> !isOne(trigger))
                .toList();
    }

    /** Returns what takes them out of the way; those of {@code dropped}, a table, went with it. */
    List<String> away(String dropped) {
        List<String> statements = new ArrayList<>();
        for (SchemaEntry entry : entries) {
            boolean isGone = entry.table().equalsIgnoreCase(dropped) || goesWithAView(entry);
            if (!isGone) {
                statements.add(drop(entry));
            }
        }
        return statements;
    }

    /** Returns what brings them back as they were. */
    List<String> back() {
        return schema.entries().stream()
                .filter(entry -> isOne(entry) || goesWithAView(entry))
                .map(SchemaEntry::sql)
                .toList();
    }

    /** Returns what fails where one that meant something means nothing any more, now that a table is {@code changed}. */
    List<String> checks(TableText changed) {
        return sound.stream().flatMap(use -> use.after(changed).stream()).toList();
    }

    /** Refuses another name for a table if one of them couldn't follow. */
    void requireToFollow(String table) {
        entries.stream()
                .filter(entry -> entry.type().equals("trigger") && entry.table().equalsIgnoreCase(table))
                .findFirst()
                .ifPresent(trigger -> refuse(trigger, table));
        requireToFollow(text -> text.mention(table), table);
    }

    /** Refuses another name for a column if one of them couldn't follow. */
    void requireToFollow(String table, String column) {
        requireToFollow(text -> text.mention(table) && text.mention(column), column);
    }

    private void requireToFollow(Predicate<Tokens> mentions, String name) {
        for (TriggerUse use : sound) {
            if (mentions.test(new Tokens(use.trigger().sql()))) {
                refuse(use.trigger(), name);
            }
        }
    }

    private static void refuse(SchemaEntry trigger, String name) {
        throw new FurrowException(Diagnostic.of(
                        "SQLite can't put the new name of \"" + name + "\" into trigger \"" + trigger.name() + "\"")
                .noting("It was broken before, or its UPDATE or DELETE calls a table by an alias.")
                .advising(Advice.literal(
                        "Drop it before, and make it anew after:",
                        "op.execute(\"DROP TRIGGER " + trigger.name() + "\")")));
    }

    private boolean goesWithAView(SchemaEntry entry) {
        return entry.type().equals("trigger")
                && entries.stream()
                        .anyMatch(other ->
                                other.type().equals("view") && other.name().equalsIgnoreCase(entry.table()));
    }

    private static String drop(SchemaEntry entry) {
        return (entry.type().equals("view") ? "DROP VIEW " : "DROP TRIGGER ") + Quoting.identifier(entry.name());
    }
}

package dev.furrow.model.ddl;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What of a script couldn't be read, and when it is made beside the tables that were. Tables may need what it makes: a type, a function
 * that a default calls, a table that a key leads to; and it may need them: a partition, an heir, a function whose body names one.
 */
final class UnreadStatements {
    private static final String[] NEEDED_BY_TABLES = {"extension", "schema", "domain", "type", "collation"};
    private static final String[] ROUTINES = {"function", "procedure", "aggregate", "operator"};

    /** What a body is written in is no table's name. */
    private static final Pattern LANGUAGE =
            Pattern.compile("\\blanguage\\s+(?!language\\b)\\w+", Pattern.CASE_INSENSITIVE);

    private final List<DeclaredSchema.Unread> found = new ArrayList<>();
    /** Tables that such statements make. */
    private final Set<TableName> tables = new HashSet<>();
    /** Those of them that are made after the tables that were read. */
    private final Set<TableName> late = new HashSet<>();

    /**
     * Keeps a statement.
     *
     * @param cursor at its beginning
     * @param isRead whether a table of a name was read before it
     */
    void add(SqlStatement statement, FurrowException reason, DdlCursor cursor, Predicate<TableName> isRead) {
        found.add(new DeclaredSchema.Unread(statement, place(cursor, isRead), reason));
    }

    private SchemaObject.Place place(DdlCursor cursor, Predicate<TableName> isRead) {
        if (cursor.take("alter", "table")) {
            cursor.take("if", "exists");
            cursor.take("only");
            return ofItsTables(cursor);
        }
        if (!cursor.take("create")) {
            return SchemaObject.Place.LAST;
        }
        if (cursor.isAtAny(NEEDED_BY_TABLES)) {
            return SchemaObject.Place.BEFORE_TABLES;
        }
        if (cursor.take("unique", "index")) {
            cursor.goBehind("on");
            cursor.take("only");
            return ofItsTables(cursor);
        }
        cursor.take("unlogged");
        return cursor.take("table") ? placeOfTable(cursor, isRead) : SchemaObject.Place.LAST;
    }

    /** A key of such a table has to be there before keys of others lead to it. */
    private SchemaObject.Place ofItsTables(DdlCursor cursor) {
        boolean isIts = cursor.isAtTableName() && tables.contains(cursor.tableName());
        return isIts ? SchemaObject.Place.AFTER_TABLES : SchemaObject.Place.LAST;
    }

    private SchemaObject.Place placeOfTable(DdlCursor cursor, Predicate<TableName> isRead) {
        cursor.take("if", "not", "exists");
        if (!cursor.isAtTableName()) {
            return SchemaObject.Place.BEFORE_TABLES;
        }
        TableName made = cursor.tableName();
        tables.add(made);
        boolean usesTables = cursor.otherTables().stream().anyMatch(name -> isRead.test(name) || late.contains(name));
        if (usesTables) {
            late.add(made);
        }
        return usesTables ? SchemaObject.Place.AFTER_TABLES : SchemaObject.Place.BEFORE_TABLES;
    }

    /**
     * Returns all of them. Routines come before the tables, which may call them, but those that name a table come after these, and those
     * that name a view, last of all.
     *
     * @param cursors returns one at a statement's beginning
     * @param read the tables of the script that were read
     * @param views likewise
     */
    List<DeclaredSchema.Unread> all(Cursors cursors, Set<TableName> read, Set<TableName> views) {
        Set<TableName> all = new HashSet<>(read);
        all.addAll(tables);
        return found.stream()
                .map(each -> isRoutine(cursors.at(each.statement())) ? placed(each, all, views) : each)
                .toList();
    }

    private static DeclaredSchema.Unread placed(
            DeclaredSchema.Unread routine, Set<TableName> tables, Set<TableName> views) {
        String text = LANGUAGE.matcher(routine.statement().text()).replaceAll("");
        SchemaObject.Place place = SchemaObject.Place.BEFORE_TABLES;
        if (views.stream().anyMatch(view -> isNamed(view, text))) {
            place = SchemaObject.Place.LAST;
        } else if (tables.stream().anyMatch(table -> isNamed(table, text))) {
            place = SchemaObject.Place.AFTER_TABLES;
        }
        return new DeclaredSchema.Unread(routine.statement(), place, routine.reason());
    }

    /** Begins to read a statement. */
    interface Cursors {
        DdlCursor at(SqlStatement statement);
    }

    private static boolean isRoutine(DdlCursor cursor) {
        boolean isMade = cursor.take("create");
        cursor.take("or", "replace");
        return isMade && cursor.isAtAny(ROUTINES);
    }

    /** A body is a string to whoever doesn't know its language: names are looked for in all of the text. */
    private static boolean isNamed(TableName name, String text) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name.name()) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}

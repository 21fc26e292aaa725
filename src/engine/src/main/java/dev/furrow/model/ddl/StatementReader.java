package dev.furrow.model.ddl;

import dev.furrow.schema.Column;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Index;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one statement into what the script has declared so far. */
final class StatementReader {
    /** What is no part of the application's schema, and what a dump describes that its own user may not. */
    private static final String[] NOT_COMPARED = {"extension", "schema", "cast", "database", "role", "tablespace"};

    private final SchemaDraft draft;
    private final SqlStatement statement;
    private final DdlCursor cursor;

    StatementReader(SchemaDraft draft, SqlStatement statement) {
        this.draft = draft;
        this.statement = statement;
        this.cursor = draft.cursor(statement);
    }

    /**
     * Reads it.
     *
     * @throws UnreadException if it says something else than the vocabulary of revisions can say
     */
    void read() {
        if (cursor.take("create")) {
            create();
        } else if (cursor.take("alter", "table")) {
            new AlterTableReader(draft, cursor).read();
        } else if (cursor.take("comment", "on")) {
            comment();
        } else if (cursor.take("insert", "into")) {
            rows();
        } else if (cursor.take("alter", "sequence")) {
            requireOwner();
        } else if (cursor.isAt("alter") && saysWhoOwnsIt()) {
            return;
        } else if (cursor.take("drop")) {
            drop();
        } else if (!saysNothingOfTheSchema()) {
            throw cursor.unread("at the beginning of a statement");
        }
    }

    /** Rights are given by a deploy, and are no part of a schema. */
    private boolean saysWhoOwnsIt() {
        DdlCursor ahead = draft.cursor(statement);
        if (ahead.isAt("alter", "default", "privileges")) {
            return true;
        }
        return !ahead.hasBefore("rename", "owner") && ahead.take("owner", "to");
    }

    /** What scripts begin with, and what a dump says of its session and of roles. */
    private boolean saysNothingOfTheSchema() {
        if (cursor.take("select")) {
            return cursor.take("pg_catalog") || cursor.isAt("set_config") || cursor.isAt("setval");
        }
        return cursor.isAtAny("set", "pragma", "begin", "commit", "analyze", "grant", "revoke");
    }

    private void create() {
        if (cursor.take("table")) {
            table();
        } else if (cursor.take("unique", "index")) {
            index(true);
        } else if (cursor.take("index")) {
            index(false);
        } else if (cursor.take("sequence")) {
            cursor.take("if", "not", "exists");
            TableName name = cursor.tableName();
            draft.add(new Sequence(name, new NumbersReader(cursor).toTheEnd(), ""));
        } else if (cursor.take("type")) {
            enumeration();
        } else if (cursor.isAtAny("schema", "cast")) {
            // What is in another schema isn't compared, and a cast belongs to none.
            return;
        } else if (cursor.take("or", "replace", "view") || cursor.take("view")) {
            cursor.take("if", "not", "exists");
            TableName name = cursor.tableName();
            cursor.require("as");
            draft.add(new View(name, cursor.rest(), false, "", Set.of()));
        } else {
            throw cursor.unread("");
        }
    }

    /** A revision runs in whichever schema it is told to. */
    private void rows() {
        boolean isQualified = cursor.isAtQualifiedName();
        TableName name = cursor.tableName();
        String text =
                isQualified ? "insert into " + Quoting.identifier(name.name()) + " " + cursor.rest() : statement.text();
        draft.table(name, cursor).addRows(text);
    }

    /** Scripts drop what they are about to make, and may drop what they made. */
    private void drop() {
        boolean isTable = cursor.take("table");
        boolean isKnown = isTable
                || cursor.take("view")
                || cursor.take("sequence")
                || cursor.take("type")
                || cursor.take("index");
        if (!isKnown) {
            return;
        }
        cursor.take("concurrently");
        cursor.take("if", "exists");
        do {
            draft.drop(cursor.tableName(), isTable);
        } while (cursor.takeSymbol(','));
    }

    private void index(boolean isUnique) {
        Index index = new IndexReader(cursor).read(isUnique);
        draft.table(index.table(), cursor).add(index);
    }

    private void enumeration() {
        TableName name = cursor.tableName();
        cursor.require("as", "enum");
        cursor.requireSymbol('(');
        List<String> values = new ArrayList<>();
        do {
            values.add(cursor.string());
        } while (cursor.takeSymbol(','));
        cursor.requireSymbol(')');
        cursor.requireEnd();
        draft.add(new EnumerationType(name, values));
    }

    private void table() {
        cursor.take("if", "not", "exists");
        TableName name = cursor.tableName();
        if (name.name().startsWith("sqlite_")) {
            // The shell's .schema shows what SQLite keeps for itself, too.
            return;
        }
        TableDraft table = new TableDraft(name, statement.place());
        ConstraintReader constraints = new ConstraintReader(cursor);
        cursor.requireSymbol('(');
        do {
            if (constraints.isAtTableConstraint()) {
                table.add(constraints.ofTable());
            } else {
                Column column = new ColumnReader(cursor, draft.types()).read();
                table.add(column);
            }
        } while (cursor.takeSymbol(','));
        cursor.requireSymbol(')');
        cursor.requireEnd();
        draft.add(name, table, cursor);
    }

    private void comment() {
        if (cursor.isAtAny(NOT_COMPARED)) {
            return;
        }
        boolean isColumn = cursor.take("column");
        if (!isColumn && !cursor.take("table")) {
            throw cursor.unread("behind COMMENT ON");
        }
        List<String> names = new ArrayList<>(List.of(cursor.name()));
        while (cursor.takeSymbol('.')) {
            names.add(cursor.name());
        }
        cursor.require("is");
        String text = cursor.take("null") ? "" : cursor.string();
        int table = names.size() - (isColumn ? 2 : 1);
        if (table < 0) {
            throw cursor.unread("");
        }
        TableDraft commented = draft.table(TableName.of(names.get(table)), cursor);
        if (isColumn) {
            commented.change(names.get(table + 1), column -> column.comment(text));
        } else {
            commented.comment(text);
        }
    }

    /** A dump says of each sequence who owns it. */
    private void requireOwner() {
        cursor.tableName();
        if (!cursor.take("owner", "to") && !cursor.take("owned", "by")) {
            throw cursor.unread("for a sequence");
        }
    }
}

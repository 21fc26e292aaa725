package dev.furrow.model.ddl;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.Unique;
import java.util.List;

/** Reads constraints, those of a table and those that stand behind a column. */
final class ConstraintReader {
    private final DdlCursor cursor;

    ConstraintReader(DdlCursor cursor) {
        this.cursor = cursor;
    }

    /** Returns whether a table's constraint begins here, and no column. */
    boolean isAtTableConstraint() {
        return cursor.isAt("constraint")
                || cursor.isAt("primary", "key")
                || cursor.isAt("foreign", "key")
                || cursor.isAtAny("unique", "check", "exclude");
    }

    /** Goes past a table's constraint, and returns it; its name is empty if it has none. */
    Constraint ofTable() {
        String name = cursor.take("constraint") ? cursor.name() : "";
        return body(List.of()).named(name);
    }

    /**
     * Goes past a constraint's words.
     *
     * @param column that it stands behind; none for a table's, which names its columns itself
     */
    Constraint body(List<String> column) {
        if (cursor.take("primary", "key")) {
            return new PrimaryKey("", columns(column));
        }
        if (cursor.take("unique")) {
            return new Unique("", columns(column));
        }
        if (cursor.take("check")) {
            Check check = new Check("", cursor.inParentheses());
            return cursor.take("not", "valid") ? check.notValid() : check;
        }
        if (cursor.take("exclude")) {
            return exclude();
        }
        if (column.isEmpty()) {
            cursor.require("foreign", "key");
        }
        List<String> columns = column.isEmpty() ? cursor.names() : column;
        return references(columns);
    }

    private List<String> columns(List<String> column) {
        return column.isEmpty() ? cursor.names() : column;
    }

    private ForeignKey references(List<String> columns) {
        cursor.require("references");
        ForeignKey key =
                ForeignKey.of(columns, cursor.tableName(), cursor.isAtSymbol('(') ? cursor.names() : List.of());
        while (true) {
            if (cursor.take("on", "delete")) {
                key = key.onDelete(action());
            } else if (cursor.take("on", "update")) {
                key = key.onUpdate(action());
            } else if (cursor.take("deferrable", "initially", "deferred") || cursor.take("initially", "deferred")) {
                key = key.deferred();
            } else if (cursor.take("not", "valid")) {
                key = key.notValid();
            } else if (!cursor.take("match", "simple") && !takesImmediate()) {
                return key;
            }
        }
    }

    /** Goes past what is the case without a word. */
    private boolean takesImmediate() {
        return cursor.take("not", "deferrable") || cursor.take("initially", "immediate");
    }

    private ReferentialAction action() {
        if (cursor.take("set", "null")) {
            return ReferentialAction.SET_NULL;
        }
        if (cursor.take("set", "default")) {
            return ReferentialAction.SET_DEFAULT;
        }
        if (cursor.take("no", "action")) {
            return ReferentialAction.NO_ACTION;
        }
        if (cursor.take("cascade")) {
            return ReferentialAction.CASCADE;
        }
        cursor.require("restrict");
        return ReferentialAction.RESTRICT;
    }

    private Exclude exclude() {
        String method = cursor.take("using") ? cursor.name() : "gist";
        Exclude exclude = new Exclude("", method, List.of(), "");
        cursor.requireSymbol('(');
        do {
            exclude = compared(exclude);
        } while (cursor.takeSymbol(','));
        cursor.requireSymbol(')');
        return cursor.take("where") ? exclude.where(cursor.inParentheses()) : exclude;
    }

    private Exclude compared(Exclude exclude) {
        boolean isExpression = cursor.isAtSymbol('(');
        String text = isExpression ? cursor.inParentheses() : cursor.name();
        cursor.require("with");
        StringBuilder operator = new StringBuilder();
        while (!cursor.isAtSymbol(',') && !cursor.isAtSymbol(')')) {
            operator.append(cursor.any());
        }
        return isExpression
                ? exclude.withExpression(text, operator.toString())
                : exclude.with(text, operator.toString());
    }
}

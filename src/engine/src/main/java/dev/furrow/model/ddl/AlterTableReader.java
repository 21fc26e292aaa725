package dev.furrow.model.ddl;

import dev.furrow.schema.Column;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.TableName;

/** Reads what follows {@code ALTER TABLE}. */
final class AlterTableReader {
    private final SchemaDraft draft;
    private final DdlCursor cursor;

    AlterTableReader(SchemaDraft draft, DdlCursor cursor) {
        this.draft = draft;
        this.cursor = cursor;
    }

    void read() {
        cursor.take("if", "exists");
        cursor.take("only");
        TableName name = cursor.tableName();
        if (cursor.take("owner", "to")) {
            // Who owns it is no part of a schema.
            return;
        }
        if (cursor.isAt("drop") && !draft.has(name)) {
            // Scripts drop what they are about to make.
            return;
        }
        TableDraft table = draft.table(name, cursor);
        do {
            action(table);
        } while (cursor.takeSymbol(','));
        cursor.requireEnd();
    }

    private void action(TableDraft table) {
        if (cursor.take("alter")) {
            cursor.take("column");
            alter(table, cursor.name());
            return;
        }
        if (cursor.take("drop")) {
            drop(table);
            return;
        }
        cursor.require("add");
        ConstraintReader constraints = new ConstraintReader(cursor);
        if (constraints.isAtTableConstraint()) {
            table.add(constraints.ofTable());
            return;
        }
        cursor.take("column");
        cursor.take("if", "not", "exists");
        table.add(new ColumnReader(cursor, draft.types()).read());
    }

    private void drop(TableDraft table) {
        boolean isConstraint = cursor.take("constraint");
        if (!isConstraint) {
            cursor.take("column");
        }
        cursor.take("if", "exists");
        String name = cursor.name();
        if (!cursor.take("cascade")) {
            cursor.take("restrict");
        }
        if (isConstraint) {
            table.dropConstraint(name);
        } else {
            table.drop(name);
        }
    }

    private void alter(TableDraft table, String name) {
        if (cursor.take("set", "not", "null")) {
            table.change(name, Column::notNull);
        } else if (cursor.take("set", "default")) {
            String sql = cursor.ownExpression();
            table.change(name, column -> withDefault(column, DefaultReader.of(sql, column.type())));
        } else if (cursor.take("add", "generated")) {
            numbering(table, name);
        } else if (cursor.take("type") || cursor.take("set", "data", "type")) {
            DataType type = draft.types().read(cursor);
            table.change(name, column -> column.withType(type));
        } else {
            throw cursor.unread("for column \"" + name + "\"");
        }
    }

    private void numbering(TableDraft table, String name) {
        boolean isAlways = cursor.take("always");
        if (!isAlways) {
            cursor.require("by", "default");
        }
        cursor.require("as", "identity");
        Numbers numbers = cursor.isAtSymbol('(') ? new NumbersReader(cursor).inParentheses() : Numbers.PLAIN;
        table.change(name, column -> isAlways ? column.identityAlways(numbers) : column.identity(numbers));
    }

    /** A dump makes a serial column by hand: a sequence of its own, and a default. */
    private Column withDefault(Column column, DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression && draft.isOwnSequence(expression.sql())) {
            return column.type() instanceof NamedType ? column : column.identity();
        }
        return column.withDefault(value);
    }
}

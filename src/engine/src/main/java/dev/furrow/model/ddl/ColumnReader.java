package dev.furrow.model.ddl;

import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a column with all that stands behind it. */
final class ColumnReader {
    /** What begins a clause behind a column's type or its default. */
    private static final String[] CLAUSES = {
        "constraint",
        "not",
        "null",
        "default",
        "primary",
        "unique",
        "check",
        "references",
        "generated",
        "collate",
        "autoincrement"
    };

    private final DdlCursor cursor;
    private final TypeReader types;
    private final ConstraintReader constraints;
    private final List<Constraint> found = new ArrayList<>();
    private Column column;
    private @Nullable Numbering numbering;

    /** Begins with a column's name and its type. */
    ColumnReader(DdlCursor cursor, TypeReader types) {
        this.cursor = cursor;
        this.types = types;
        this.constraints = new ConstraintReader(cursor);
        String name = cursor.name();
        boolean isTyped = !cursor.isAtEnd() && !cursor.isAtSymbol(',') && !cursor.isAtSymbol(')');
        if (!isTyped || cursor.isAtAny(CLAUSES)) {
            throw cursor.unread("where the type of \"" + name + "\" was expected");
        }
        this.column = Column.of(name, types.read(cursor));
    }

    /** Goes past the column, and returns it with its constraints. */
    Column read() {
        while (!cursor.isAtEnd() && !cursor.isAtSymbol(',') && !cursor.isAtSymbol(')')) {
            clause(cursor.take("constraint") ? cursor.name() : "");
        }
        return numbered();
    }

    /** pg_dump names the schema of PostgreSQL's own ones, too. */
    private String collation() {
        String name = cursor.any();
        if (!cursor.takeSymbol('.')) {
            return name;
        }
        if (!name.equalsIgnoreCase("pg_catalog")) {
            throw cursor.unread("behind column \"" + column.name() + "\"");
        }
        return cursor.any();
    }

    private void clause(String name) {
        if (cursor.take("null")) {
            return;
        }
        if (cursor.take("not", "null")) {
            column = column.notNull();
        } else if (cursor.take("collate")) {
            column = column.withType(types.collated(column.type(), collation()));
        } else if (cursor.take("default")) {
            defaultValue();
        } else if (cursor.take("generated")) {
            generated();
        } else if (cursor.take("autoincrement")) {
            numbering = new Numbering(Numbering.Giver.DATABASE, Numbers.PLAIN);
        } else if (cursor.isAtAny("primary", "unique", "check", "references")) {
            found.add(constraints.body(List.of(column.name())).named(name));
        } else {
            throw cursor.unread("behind column \"" + column.name() + "\"");
        }
    }

    private void defaultValue() {
        DefaultValue value = DefaultReader.of(cursor.ownExpression(CLAUSES), column.type());
        if (!(value instanceof DefaultValue.None)) {
            column = column.withDefault(value);
        }
    }

    private void generated() {
        boolean isAlways = cursor.take("always");
        if (!isAlways) {
            cursor.require("by", "default");
        }
        cursor.require("as");
        if (cursor.take("identity")) {
            Numbers numbers = cursor.isAtSymbol('(') ? new NumbersReader(cursor).inParentheses() : Numbers.PLAIN;
            numbering = new Numbering(isAlways ? Numbering.Giver.DATABASE_ALWAYS : Numbering.Giver.DATABASE, numbers);
            return;
        }
        String sql = cursor.inParentheses();
        cursor.require("stored");
        column = column.withDefault(new DefaultValue.Generated(sql));
    }

    private Column numbered() {
        if (numbering == null) {
            return column.withConstraints(found);
        }
        return new Column(
                column.name(), column.type(), false, column.defaultValue(), numbering, column.comment(), found);
    }
}

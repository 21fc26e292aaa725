package dev.furrow.model.ddl;

import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what follows {@code CREATE UNIQUE INDEX}. */
final class IndexReader {
    private final DdlCursor cursor;

    IndexReader(DdlCursor cursor) {
        this.cursor = cursor;
    }

    /** Returns the index; its name is the convention's where the script gives it none. */
    Index read(boolean isUnique) {
        cursor.take("concurrently");
        cursor.take("if", "not", "exists");
        String name = cursor.isAt("on") ? "" : cursor.tableName().name();
        cursor.require("on");
        cursor.take("only");
        TableName table = cursor.tableName();
        String method = cursor.take("using") ? cursor.name() : "";
        List<IndexColumn> columns = columns();
        List<String> included = cursor.take("include") ? cursor.names() : List.of();
        String where = cursor.take("where") ? Expression.bare(cursor.rest()) : "";
        cursor.requireEnd();
        return ConstraintNames.named(new Index(
                name, table, columns, isUnique, where, method.equals("btree") ? "" : method, included, false));
    }

    private List<IndexColumn> columns() {
        cursor.requireSymbol('(');
        List<IndexColumn> columns = new ArrayList<>();
        do {
            columns.add(column());
        } while (cursor.takeSymbol(','));
        cursor.requireSymbol(')');
        return columns;
    }

    private IndexColumn column() {
        String text = cursor.expression("asc", "desc", "nulls", "collate");
        boolean isName = text.matches("[\\p{L}_][\\p{L}\\p{N}_$]*|\"([^\"]|\"\")+\"|\\[[^\\]]+]|`[^`]+`");
        String operatorClass = "";
        int blank = text.indexOf(' ');
        if (!isName && text.matches("[A-Za-z_][A-Za-z_0-9$]* [a-z_]+_ops")) {
            operatorClass = text.substring(blank + 1);
            text = text.substring(0, blank);
            isName = true;
        }
        boolean isDescending = cursor.take("desc");
        if (!isDescending) {
            cursor.take("asc");
        }
        // Nulls come first where the largest value does, and last where the smallest one does: that is the case without
        // a word.
        if (isDescending) {
            cursor.take("nulls", "first");
        } else {
            cursor.take("nulls", "last");
        }
        return new IndexColumn(isName ? unquoted(text) : Expression.bare(text), !isName, isDescending, operatorClass);
    }

    private static String unquoted(String name) {
        if (name.startsWith("\"")) {
            return name.substring(1, name.length() - 1).replace("\"\"", "\"");
        }
        boolean isQuoted = name.startsWith("[") || name.startsWith("`");
        return isQuoted ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
    }
}

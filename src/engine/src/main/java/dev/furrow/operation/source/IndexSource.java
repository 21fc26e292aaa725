package dev.furrow.operation.source;

import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import java.util.ArrayList;
import java.util.List;

/** An index as {@code Ddl} makes it: the columns at its beginning in one list, what is more than a name after them. */
final class IndexSource {
    private IndexSource() {}

    static String of(Index index) {
        List<String> first = new ArrayList<>();
        StringBuilder more = new StringBuilder();
        for (IndexColumn column : index.columns()) {
            boolean isPlain = !column.expression()
                    && !column.descending()
                    && column.operatorClass().isEmpty();
            if (isPlain && more.length() == 0) {
                first.add(column.text());
            } else {
                more.append(method(column));
            }
        }
        boolean isNamedAnyway = ConstraintNames.named(index.named("")).name().equals(index.name());
        return "index(" + JavaLiterals.string(index.table().written()) + (first.isEmpty() ? "" : ", ")
                + JavaLiterals.strings(first) + ")"
                + more
                + (index.isUnique() ? ".unique()" : "")
                + (index.where().isEmpty() ? "" : ".where(" + JavaLiterals.string(index.where()) + ")")
                + (index.method().isEmpty() ? "" : ".using(" + JavaLiterals.string(index.method()) + ")")
                + (index.included().isEmpty() ? "" : ".include(" + JavaLiterals.strings(index.included()) + ")")
                + (index.isConcurrent() ? ".concurrently()" : "")
                + (isNamedAnyway ? "" : ".named(" + JavaLiterals.string(index.name()) + ")");
    }

    private static String method(IndexColumn column) {
        String text = JavaLiterals.string(column.text());
        if (column.expression()) {
            return ".expression(" + text + ")";
        }
        return column.descending()
                ? ".descending(" + text + ")"
                : ".column(" + text + ", " + JavaLiterals.string(column.operatorClass()) + ")";
    }
}

package dev.furrow.migrate.plan;

import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Index;
import dev.furrow.schema.TableName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** An operation that is no statement yet, in a line: its call without all that has no name, {@code op.addColumn("users", "mail")}. */
final class OperationWords {
    /** Of a name; what is longer is a query. */
    private static final int LONGEST = 63;

    private OperationWords() {}

    static String of(Operation operation) {
        String type = operation.getClass().getSimpleName();
        List<String> names = new ArrayList<>();
        for (RecordComponent part : operation.getClass().getRecordComponents()) {
            String name = name(value(operation, part));
            if (!name.isEmpty()) {
                names.add('"' + name + '"');
            }
        }
        return "op." + Character.toLowerCase(type.charAt(0)) + type.substring(1) + "(" + String.join(", ", names) + ")";
    }

    private static Object value(Operation operation, RecordComponent part) {
        try {
            return part.getAccessor().invoke(operation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Object value) {
        if (value instanceof TableName table) {
            return table.name();
        }
        if (value instanceof Column column) {
            return column.name();
        }
        if (value instanceof ColumnChange change) {
            return change.column();
        }
        if (value instanceof Constraint constraint) {
            return constraint.name();
        }
        if (value instanceof Index index) {
            return index.name();
        }
        return value instanceof String text && text.length() <= LONGEST ? text : "";
    }
}

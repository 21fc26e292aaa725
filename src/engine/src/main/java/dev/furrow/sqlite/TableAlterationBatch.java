package dev.furrow.sqlite;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.ValidateConstraint;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts calls together that change one table and follow each other, so that it is rebuilt once. */
final class TableAlterationBatch {
    private final List<List<RecordedOperation>> groups = new ArrayList<>();
    private List<RecordedOperation> open = new ArrayList<>();
    private @Nullable TableName table;

    private TableAlterationBatch() {}

    static List<List<RecordedOperation>> of(List<RecordedOperation> calls) {
        TableAlterationBatch neighbours = new TableAlterationBatch();
        for (RecordedOperation call : calls) {
            neighbours.add(call);
        }
        neighbours.close();
        return neighbours.groups;
    }

    /** A new name is told by itself, behind what else becomes of the column: SQLite then finds it in views and triggers too. */
    private void add(RecordedOperation call) {
        if (call.operation() instanceof AlterColumn alter && alter.change().renames()) {
            ColumnChange change = alter.change();
            if (change.changesMore()) {
                join(with(call, new AlterColumn(alter.table(), change.rename(change.column()))));
            }
            add(with(call, new RenameColumn(alter.table(), change.column(), change.newName())));
        } else if (call.operation() instanceof RenameColumn rename
                && rename.table().equals(table)) {
            if (open.stream().noneMatch(earlier -> names(earlier, rename))) {
                groups.add(List.of(call));
            } else {
                alone(call);
            }
        } else {
            join(call);
        }
    }

    private static RecordedOperation with(RecordedOperation call, Operation operation) {
        return new RecordedOperation(operation, call.place(), call.products());
    }

    /** A value's own words hold all the names that it speaks of, those in expressions too, in any case and perhaps in quotes. */
    private static boolean names(RecordedOperation earlier, RenameColumn rename) {
        String words = earlier.operation().toString().toLowerCase(Locale.ROOT);
        return mention(words, rename.column()) || mention(words, rename.newName());
    }

    private static boolean mention(String words, String name) {
        String written = name.toLowerCase(Locale.ROOT);
        return stands(words, written) || stands(words, written.replace("\"", "\"\""));
    }

    private static boolean stands(String words, String name) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(words.charAt(at - 1));
            if (begins && (end == words.length() || !Character.isJavaIdentifierPart(words.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private void join(RecordedOperation call) {
        TableName its = changed(call.operation());
        if (its == null) {
            alone(call);
            return;
        }
        if (!its.equals(table)) {
            close();
            table = its;
        }
        open.add(call);
    }

    private void alone(RecordedOperation call) {
        close();
        groups.add(List.of(call));
    }

    private void close() {
        if (!open.isEmpty()) {
            groups.add(open);
        }
        open = new ArrayList<>();
        table = null;
    }

    /** Returns the table that a rebuild for the operation is one of. */
    private static @Nullable TableName changed(Operation operation) {
        if (operation instanceof AddColumn add) {
            return add.table();
        }
        if (operation instanceof DropColumn drop) {
            return drop.table();
        }
        if (operation instanceof AlterColumn alter) {
            return alter.table();
        }
        if (operation instanceof AddConstraint add) {
            return add.table();
        }
        if (operation instanceof DropConstraint drop) {
            return drop.table();
        }
        if (operation instanceof RenameConstraint rename) {
            return rename.table();
        }
        if (operation instanceof ValidateConstraint validate) {
            return validate.table();
        }
        if (operation instanceof CreateIndex create) {
            return create.index().table();
        }
        return operation instanceof DropIndex drop ? drop.table() : null;
    }
}

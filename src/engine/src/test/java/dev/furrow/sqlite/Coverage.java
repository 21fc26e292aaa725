package dev.furrow.sqlite;

import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.RenameColumn;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.operation.model.RenameTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The kinds of operations that random sequences asked for, so that a generator that falls silent is noticed. */
final class Coverage {
    private static final int ENOUGH = 100;
    private static final List<Class<? extends Operation>> EXPECTED = List.of(
            CreateTable.class,
            DropTable.class,
            RenameTable.class,
            AddColumn.class,
            DropColumn.class,
            RenameColumn.class,
            AlterColumn.class,
            CreateIndex.class,
            DropIndex.class,
            RenameIndex.class,
            AddConstraint.class,
            DropConstraint.class,
            RenameConstraint.class,
            CreateEnum.class,
            AddEnumValue.class,
            RenameEnumValue.class,
            RenameObject.class,
            BulkInsert.class);

    private final Set<Class<?>> seen = new HashSet<>();

    void add(List<Step> steps) {
        for (Step step : steps) {
            for (RecordedOperation call : step.calls()) {
                seen.add(call.operation().getClass());
            }
        }
    }

    /** Returns the kinds that never came, if there were enough sequences to expect all. */
    List<String> missing(int sequences) {
        return EXPECTED.stream()
                .filter(kind -> sequences >= ENOUGH && !seen.contains(kind))
                .map(Class::getSimpleName)
                .toList();
    }
}

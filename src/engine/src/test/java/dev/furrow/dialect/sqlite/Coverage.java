package dev.furrow.dialect.sqlite;

import dev.furrow.operation.AddColumn;
import dev.furrow.operation.AddConstraint;
import dev.furrow.operation.AddEnumValue;
import dev.furrow.operation.AlterColumn;
import dev.furrow.operation.BulkInsert;
import dev.furrow.operation.Call;
import dev.furrow.operation.CreateEnum;
import dev.furrow.operation.CreateIndex;
import dev.furrow.operation.CreateTable;
import dev.furrow.operation.DropColumn;
import dev.furrow.operation.DropConstraint;
import dev.furrow.operation.DropIndex;
import dev.furrow.operation.DropTable;
import dev.furrow.operation.Operation;
import dev.furrow.operation.RenameColumn;
import dev.furrow.operation.RenameConstraint;
import dev.furrow.operation.RenameEnumValue;
import dev.furrow.operation.RenameIndex;
import dev.furrow.operation.RenameObject;
import dev.furrow.operation.RenameTable;
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
            for (Call call : step.calls()) {
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

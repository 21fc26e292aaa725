package dev.furrow.sqlite;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.RenameEnumValue;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Changes of an enum type, which is a check after each column that has it. */
final class EnumChanges {
    private final LiveSchema schema;
    private final String type;
    private final CallSite site;
    private final Obstacles obstacles;

    /** Looks for the columns of a type, for what is asked for at {@code site}. */
    EnumChanges(LiveSchema schema, Obstacles obstacles, String type, CallSite site) {
        this.schema = schema;
        this.obstacles = obstacles;
        this.type = type;
        this.site = site;
    }

    /** A column of the type. */
    private record Use(TableText table, ColumnText column, Clause clause, EnumCheck check) {}

    private List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (TableText table : schema.tablesThatMention(EnumCheck.nameOf(type))) {
            for (ColumnText column : table.columns()) {
                for (Clause clause : column.clauses()) {
                    if (isOfType(clause)) {
                        List<String> values = EnumCheck.typeOf(clause).values();
                        uses.add(new Use(table, column, clause, new EnumCheck(column.name(), type, values)));
                    }
                }
            }
        }
        return uses;
    }

    /** Returns what adds a value to each check. */
    List<StepStatement> add(AddEnumValue added) {
        return statements(changed(use -> {
            if (!added.other().isEmpty()) {
                requireValue(use, added.other());
            }
            if (use.check().values().contains(added.value())) {
                if (added.ifNotExists()) {
                    return use.check();
                }
                throw hasAlready(added.value());
            }
            return use.check().with(added);
        }));
    }

    /** Returns what calls a value by another name in checks, defaults and rows. */
    List<StepStatement> rename(RenameEnumValue rename) {
        List<TableEdit> all = changed(use -> {
            requireValue(use, rename.value());
            if (use.check().values().contains(rename.newValue())) {
                throw hasAlready(rename.newValue());
            }
            return use.check().renamed(rename.value(), rename.newValue());
        });
        String old = Quoting.literal(rename.value());
        String changed = Quoting.literal(rename.newValue());
        for (TableEdit edit : all) {
            for (ColumnText column : edit.after().columns()) {
                if (column.clauses().stream().anyMatch(this::isOfType)) {
                    String name = Quoting.identifier(column.name());
                    edit.enumerationValue(
                            column.name(),
                            "CASE " + name + " WHEN " + old + " THEN " + changed + " ELSE " + name + " END",
                            old,
                            changed);
                }
            }
        }
        return statements(all);
    }

    private boolean isOfType(Clause clause) {
        return EnumCheck.isOne(clause) && clause.name().equals(EnumCheck.nameOf(type));
    }

    /** Returns what calls the type by another name. */
    List<StepStatement> renameType(String newName) {
        return statements(changed(use -> use.check().ofType(newName)));
    }

    private List<StepStatement> statements(List<TableEdit> edits) {
        List<StepStatement> statements = new ArrayList<>();
        edits.forEach(edit -> statements.addAll(edit.statements(obstacles)));
        return statements;
    }

    /** Requires that no column has the type. */
    void requireUnused() {
        for (Use use : uses()) {
            throw new FurrowException("enum type \"" + type + "\" can't be dropped: column \""
                    + use.column().name() + "\" of table \""
                    + use.table().name() + "\" has it");
        }
    }

    private List<TableEdit> changed(Function<Use, EnumCheck> change) {
        List<TableEdit> all = new ArrayList<>();
        for (Use use : uses()) {
            EnumCheck check = change.apply(use);
            if (check.equals(use.check())) {
                continue;
            }
            boolean sameTable = !all.isEmpty()
                    && all.get(all.size() - 1)
                            .before()
                            .name()
                            .equals(use.table().name());
            if (!sameTable) {
                all.add(TableEdit.of(use.table(), schema, site));
            }
            all.get(all.size() - 1).enumeration(use.column().name(), use.clause(), check);
        }
        return all;
    }

    private void requireValue(Use use, String value) {
        if (!use.check().values().contains(value)) {
            throw new FurrowException(Diagnostic.of("enum type \"" + type + "\" has no value \"" + value + "\"")
                    .noting("It has " + String.join(", ", use.check().values()) + "."));
        }
    }

    private FurrowException hasAlready(String value) {
        return new FurrowException("enum type \"" + type + "\" has a value \"" + value + "\" already");
    }
}

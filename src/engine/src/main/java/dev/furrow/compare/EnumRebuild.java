package dev.furrow.compare;

import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another enum type of the same name: PostgreSQL adds values to one, and neither takes one away nor moves it. The columns that both
 * schemas have of it go over to the new one; a row with a value that isn't there any more stops it.
 */
final class EnumRebuild {
    private final Schema from;
    private final Schema to;

    EnumRebuild(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** Returns the types that are made anew. */
    Set<TableName> types() {
        Set<TableName> types = new HashSet<>();
        for (EnumerationType before : from.enums()) {
            to.enums().stream()
                    .filter(after -> after.name().equals(before.name()) && isNeeded(before, after))
                    .forEach(after -> types.add(after.name()));
        }
        return types;
    }

    /** Returns whether values go or move, or one is used at once: PostgreSQL has that wait for the commit. */
    boolean isNeeded(EnumerationType before, EnumerationType after) {
        List<String> kept =
                after.values().stream().filter(before.values()::contains).toList();
        return !kept.equals(before.values())
                || after.values().stream()
                        .filter(value -> !before.values().contains(value))
                        .anyMatch(this::isUsed);
    }

    private boolean isUsed(String value) {
        String literal = Quoting.literal(value);
        return to.views().stream().anyMatch(view -> view.query().contains(literal))
                || to.tables().stream().anyMatch(table -> isUsed(table, value, literal));
    }

    private static boolean isUsed(SchemaTable table, String value, String literal) {
        return table.columns().stream()
                        .flatMap(column -> column.value().stream())
                        .anyMatch(column -> isUsed(column.defaultValue(), value, literal))
                || table.constraints().stream()
                        .flatMap(constraint -> constraint.value().stream())
                        .anyMatch(words -> words instanceof Check check
                                && check.expression().contains(literal))
                || table.indexes().stream()
                        .flatMap(index -> index.value().stream())
                        .anyMatch(index -> index.where().contains(literal));
    }

    private static boolean isUsed(DefaultValue given, String value, String literal) {
        return given.equals(new DefaultValue.Text(value))
                || (given instanceof DefaultValue.Generated computed
                        && computed.sql().contains(literal));
    }

    List<OrderedOperation> steps(EnumerationType type) {
        TableName old = freeName(type.name());
        List<OrderedOperation> steps = new ArrayList<>();
        steps.add(first(0, new RenameObject(ObjectKind.ENUM, type.name(), old.name())));
        steps.add(first(1, new CreateEnum(type)));
        for (SchemaTable table : from.tables()) {
            for (Definition<Column> column : table.columns()) {
                goesOver(table, column, type)
                        .ifPresent(change -> steps.add(
                                new OrderedOperation(Phase.CHANGE_COLUMNS, -1, new AlterColumn(table.name(), change))));
            }
        }
        steps.add(new OrderedOperation(Phase.DROP_TYPES, new DropObject(ObjectKind.ENUM, old, false)));
        return steps;
    }

    private static OrderedOperation first(int order, Operation operation) {
        return new OrderedOperation(Phase.MAKE_TYPES, order - 2, operation);
    }

    /** A default of the old type would be in the way. */
    private Optional<ColumnChange> goesOver(SchemaTable table, Definition<Column> column, EnumerationType type) {
        if (!hasType(column, type.name())) {
            return Optional.empty();
        }
        return to.table(table.name())
                .flatMap(after -> after.column(column.name()))
                .filter(after -> hasType(after, type.name()))
                .flatMap(Definition::value)
                .map(after -> {
                    ColumnChange change = ColumnChange.of(after.name()).type(type);
                    return hasDefault(column) || !(after.defaultValue() instanceof DefaultValue.None)
                            ? ColumnChanges.withDefault(change, after.defaultValue())
                            : change;
                });
    }

    private static boolean hasDefault(Definition<Column> column) {
        return column.value()
                .filter(words -> !(words.defaultValue() instanceof DefaultValue.None))
                .isPresent();
    }

    /** Returns whether a column has the enum type of that name. */
    static boolean hasType(Definition<Column> column, TableName type) {
        return column.words() != null
                && column.words().type() instanceof EnumerationType enumeration
                && enumeration.name().equals(type);
    }

    private TableName freeName(TableName name) {
        String free = name.name() + "_old";
        for (int i = 2; isTaken(free); i++) {
            free = name.name() + "_old" + i;
        }
        return TableName.of(free);
    }

    private boolean isTaken(String name) {
        TableName wanted = TableName.of(name);
        return from.table(wanted).isPresent()
                || to.table(wanted).isPresent()
                || from.enums().stream().anyMatch(type -> type.name().equals(wanted))
                || to.enums().stream().anyMatch(type -> type.name().equals(wanted));
    }
}

package dev.furrow.sqlite.text;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of a table's constraints. SQLite leaves a constraint without a name; PostgreSQL gives it one when the table is made (see
 * {@code ChooseConstraintName} in its sources), which it then keeps, whatever becomes of table and column.
 */
public final class ImplicitConstraintNames {
    private final TableText table;
    private final Set<String> taken = new HashSet<>();
    private final List<NamedConstraint> constraints = new ArrayList<>();

    private ImplicitConstraintNames(TableText table) {
        this.table = table;
    }

    /** Returns the constraints of a table, those of its columns first, in the order of its text. */
    public static List<NamedConstraint> of(TableText table) {
        ImplicitConstraintNames names = new ImplicitConstraintNames(table);
        table.columns().forEach(column -> names.add(column.name(), column.clauses()));
        names.add("", table.constraints());
        return List.copyOf(names.constraints);
    }

    private void add(String column, List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (clause.isConstraint()) {
                String name = clause.name().isEmpty() ? free(chosen(clause, column)) : clause.name();
                taken.add(name);
                constraints.add(new NamedConstraint(column, clause, name));
            }
        }
    }

    private String free(String name) {
        String free = name;
        for (int i = 1; taken.contains(free); i++) {
            free = name + i;
        }
        return free;
    }

    private String chosen(Clause clause, String column) {
        List<String> its = column.isEmpty() ? TableText.constraintColumns(clause) : List.of(column);
        TableName name = TableName.of(table.name());
        Constraint constraint = switch (clause.kind()) {
            case PRIMARY_KEY -> new PrimaryKey("", its);
            case UNIQUE -> new Unique("", its);
            case FOREIGN_KEY -> ForeignKey.of(its, name, List.of());
            default -> new Check(ofCheck(clause), "");
        };
        return ConstraintNames.named(name, constraint).name();
    }

    /** A check that speaks of one column alone has that in its name, wherever it is written. */
    private String ofCheck(Clause check) {
        List<String> about =
                table.columnNames().stream().filter(check::mentions).toList();
        return about.size() == 1 ? ConstraintNames.ofCheck(table.name(), about.get(0)) : "";
    }

    /** Returns the table with the names of those constraints written down that have none of their own. */
    public static TableText written(TableText table, Predicate<NamedConstraint> which) {
        List<Clause> named = new ArrayList<>();
        for (NamedConstraint constraint : of(table)) {
            boolean isWritten = constraint.clause().name().isEmpty() && which.test(constraint);
            named.add(isWritten ? constraint.clause().named(constraint.name()) : constraint.clause());
        }
        List<ColumnText> columns = new ArrayList<>();
        for (ColumnText column : table.columns()) {
            columns.add(column.withAll(replaced(column.clauses(), named)));
        }
        return table.withColumns(columns).withConstraints(replaced(table.constraints(), named));
    }

    /** Puts the next of {@code named} into the place of each constraint. */
    private static List<Clause> replaced(List<Clause> clauses, List<Clause> named) {
        return clauses.stream()
                .map(clause -> clause.isConstraint() ? named.remove(0) : clause)
                .toList();
    }
}

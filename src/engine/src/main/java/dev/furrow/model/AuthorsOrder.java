package dev.furrow.model;

import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import java.util.Comparator;
import java.util.List;

/** The order in which an author says a new table's constraints: column by column what stands behind one, then the rest. */
final class AuthorsOrder {
    private final List<String> columns;
    private final String table;

    AuthorsOrder(String table, List<Definition<Column>> columns) {
        this.table = table;
        this.columns = columns.stream().map(Definition::name).toList();
    }

    List<Definition<Constraint>> of(List<Definition<Constraint>> constraints) {
        return constraints.stream()
                .sorted(Comparator.<Definition<Constraint>>comparingInt(this::column)
                        .thenComparingInt(AuthorsOrder::kind))
                .toList();
    }

    /** Returns the place of the column that a constraint stands behind; after all of them if it is the table's. */
    private int column(Definition<Constraint> constraint) {
        for (int i = 0; i < columns.size(); i++) {
            boolean isIts = constraint
                            .value()
                            .filter(words -> words.columns().isEmpty())
                            .isPresent()
                    ? constraint.name().equals(ConstraintNames.ofCheck(table, columns.get(i)))
                    : isOnly(constraint, columns.get(i));
            if (isIts) {
                return i;
            }
        }
        return columns.size();
    }

    private boolean isOnly(Definition<Constraint> constraint, String column) {
        return constraint
                .value()
                .filter(words -> words.columns().equals(List.of(column)))
                .filter(words -> ConstraintNames.named(TableName.of(table), words.named(""))
                        .name()
                        .equals(constraint.name()))
                .isPresent();
    }

    private static int kind(Definition<Constraint> constraint) {
        return constraint.value().map(words -> words.accept(new Rank())).orElse(Rank.CONDITION);
    }

    /** Where a constraint stands among those of one column. */
    private static final class Rank implements Constraint.Visitor<Integer> {
        /** Also of what there are no words for. */
        static final int CONDITION = 2;

        @Override
        public Integer primaryKey(PrimaryKey key) {
            return 0;
        }

        @Override
        public Integer unique(Unique unique) {
            return 1;
        }

        @Override
        public Integer check(Check check) {
            return CONDITION;
        }

        @Override
        public Integer exclude(Exclude exclude) {
            return CONDITION;
        }

        @Override
        public Integer foreignKey(ForeignKey key) {
            return 3;
        }
    }
}

package dev.furrow.model;

import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Unique;
import dev.furrow.sql.Mentions;
import dev.furrow.text.Wording;
import java.util.List;
import java.util.Optional;

/** What rows that are there may break of a rule that is new. */
final class RuleRisks {
    private final Schema from;

    RuleRisks(Schema from) {
        this.from = from;
    }

    /** Returns what an author should know of an operation; empty where no row can be in its way. */
    Optional<String> of(Operation operation) {
        if (operation instanceof AddConstraint add) {
            return from.table(add.table()).flatMap(table -> of(table, add.constraint()));
        }
        return operation instanceof CreateIndex create && create.index().isUnique()
                ? from.table(create.index().table()).flatMap(table -> of(table, create.index()))
                : Optional.empty();
    }

    private static Optional<String> of(SchemaTable table, Index index) {
        boolean isPlain = index.columns().stream().noneMatch(IndexColumn::expression);
        List<String> columns = index.columns().stream().map(IndexColumn::text).toList();
        boolean isThere = table.indexes().stream()
                .flatMap(there -> there.value().stream())
                .anyMatch(index::equals);
        return isThere || (isPlain && !areThere(table, columns))
                ? Optional.empty()
                : Optional.of(twice(table, columns));
    }

    private static Optional<String> of(SchemaTable table, Constraint constraint) {
        boolean isThere = table.constraints().stream()
                .flatMap(there -> there.value().stream())
                .anyMatch(there -> there.named("").equals(constraint.named("")));
        return isThere || !areThere(table, constraint.columns()) || !holdsRows(constraint)
                ? Optional.empty()
                : constraint.accept(new Words(table));
    }

    private static boolean holdsRows(Constraint constraint) {
        boolean isLater = (constraint instanceof Check check && check.isNotValid())
                || (constraint instanceof ForeignKey key && key.isNotValid());
        return !isLater;
    }

    /** A column that is new has no values that could break anything, or the author was told what rows need in it. */
    private static boolean areThere(SchemaTable table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }

    private static String twice(SchemaTable table, List<String> columns) {
        return "Fails while two rows of " + table.name() + " have the same " + Wording.list(columns, "and") + ".";
    }

    /** What is said of each rule. */
    private record Words(SchemaTable table) implements Constraint.Visitor<Optional<String>> {
        @Override
        public Optional<String> primaryKey(PrimaryKey key) {
            return Optional.of(twice(table, key.columns()));
        }

        @Override
        public Optional<String> unique(Unique unique) {
            return Optional.of(twice(table, unique.columns()));
        }

        @Override
        public Optional<String> foreignKey(ForeignKey key) {
            return Optional.of("Fails while " + Wording.list(qualified(key.columns()), "and") + " of a row "
                    + (key.columns().size() == 1 ? "names" : "name") + " no row of " + key.target() + ".");
        }

        private List<String> qualified(List<String> columns) {
            return columns.stream().map(column -> table.name() + "." + column).toList();
        }

        @Override
        public Optional<String> check(Check check) {
            boolean isOfNew = table.columns().stream()
                    .map(Definition<Column>::name)
                    .noneMatch(column -> Mentions.of(column, check.expression()));
            Optional<String> before = table.constraints().stream()
                    .filter(there -> there.name().equals(check.name()) && there.words() instanceof Check)
                    .map(there -> ((Check) there.words()).expression())
                    .findFirst();
            if (isOfNew
                    || before.filter(one -> AllowedValues.isWider(one, check.expression()))
                            .isPresent()) {
                return Optional.empty();
            }
            List<String> gone = before.map(one -> AllowedValues.gone(one, check.expression()))
                    .orElse(List.of());
            return Optional.of(
                    gone.isEmpty()
                            ? "Fails while a row of " + table.name() + " breaks it."
                            : "Fails while a row of " + table.name() + " has " + Wording.list(gone, "or")
                                    + ": say before this line what it gets.");
        }

        @Override
        public Optional<String> exclude(Exclude exclude) {
            return Optional.of("Fails while two rows of " + table.name() + " break it.");
        }
    }
}

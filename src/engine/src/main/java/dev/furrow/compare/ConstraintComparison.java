package dev.furrow.compare;

import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.operation.model.ValidateConstraint;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Mentions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the constraints of a table that both schemas have. */
final class ConstraintComparison {
    private static final String NO_OPERATION = "no operation makes such a constraint";

    private final TableName table;
    private final Texts texts;
    private final boolean addsByText;
    private final Set<String> madeAnew;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * Compares constraints of {@code table}.
     *
     * @param schema whose database is to change
     * @param madeAnew columns that are dropped and made again, with which their constraints go
     */
    ConstraintComparison(TableName table, Schema schema, Set<String> madeAnew) {
        this.table = table;
        this.texts = new Texts(schema.product());
        this.addsByText = schema.addsConstraints();
        this.madeAnew = madeAnew;
    }

    List<Difference> differences(List<Definition<Constraint>> from, List<Definition<Constraint>> to) {
        List<Definition<Constraint>> before = new ArrayList<>(from);
        List<Definition<Constraint>> after = new ArrayList<>(to);
        pair(before, after, (one, other) -> one.name().equals(other.name()) && one.isLike(other), this::kept);
        pair(before, after, (one, other) -> one.isLike(other) && isImplicit(one) && isImplicit(other), this::kept);
        pair(before, after, Definition::isLike, this::renamed);
        pair(before, after, (one, other) -> one.name().equals(other.name()), this::changed);
        before.forEach(constraint ->
                differences.add(Difference.removed(subject(constraint), constraint.text(), List.of(drop(constraint)))));
        after.forEach(constraint -> differences.add(added(constraint)));
        return differences;
    }

    private Difference added(Definition<Constraint> constraint) {
        return canBeAdded(constraint)
                ? Difference.added(subject(constraint), constraint.text(), List.of(add(constraint)))
                : Difference.without(subject(constraint), "", constraint.text(), NO_OPERATION);
    }

    private boolean canBeAdded(Definition<Constraint> constraint) {
        return addsByText || constraint.words() != null;
    }

    private interface Found {
        void pair(Definition<Constraint> from, Definition<Constraint> to);
    }

    /** Takes what belongs together out of both lists. */
    private static void pair(
            List<Definition<Constraint>> from,
            List<Definition<Constraint>> to,
            BiPredicate<Definition<Constraint>, Definition<Constraint>> belong,
            Found found) {
        for (Iterator<Definition<Constraint>> each = from.iterator(); each.hasNext(); ) {
            Definition<Constraint> one = each.next();
            Optional<Definition<Constraint>> match =
                    to.stream().filter(other -> belong.test(one, other)).findFirst();
            match.ifPresent(other -> {
                each.remove();
                to.remove(other);
                found.pair(one, other);
            });
        }
    }

    /** Returns whether the database chose the name, which it may have counted on. */
    private boolean isImplicit(Definition<Constraint> constraint) {
        return constraint.name().isEmpty()
                || constraint
                        .value()
                        .map(words ->
                                ConstraintNames.named(table, words.named("")).name())
                        .filter(name -> constraint.name().matches(Pattern.quote(name) + "\\d*"))
                        .isPresent();
    }

    private void kept(Definition<Constraint> from, Definition<Constraint> to) {
        if (madeAnew.stream().anyMatch(column -> isOver(column, from))) {
            differences.add(Difference.changed(subject(from), from.text(), to.text(), List.of(drop(from), add(to))));
        }
    }

    /** In a text, a column may be called like one of its words, or like a column of another table. */
    private static boolean isOver(String column, Definition<Constraint> constraint) {
        return constraint
                .value()
                .map(words -> words.columns().stream().anyMatch(column::equalsIgnoreCase)
                        || expressions(words).anyMatch(sql -> Mentions.of(column, sql)))
                .orElseGet(() -> Mentions.of(column, constraint.text()));
    }

    private static Stream<String> expressions(Constraint constraint) {
        if (constraint instanceof Exclude exclude) {
            return Stream.concat(
                    Stream.of(exclude.where()),
                    exclude.comparisons().stream()
                            .filter(Exclude.Comparison::isExpression)
                            .map(Exclude.Comparison::text));
        }
        return constraint instanceof Check check ? Stream.of(check.expression()) : Stream.empty();
    }

    private void renamed(Definition<Constraint> from, Definition<Constraint> to) {
        Operation rename = new RenameConstraint(table, from.name(), to.name());
        differences.add(Difference.changed(
                subject(from),
                from.name() + " " + from.text(),
                to.name() + " " + to.text(),
                List.of(new OrderedOperation(Phase.ADD_CONSTRAINTS, -1, rename))));
    }

    private void changed(Definition<Constraint> from, Definition<Constraint> to) {
        differences.add(
                canBeAdded(to)
                        ? Difference.changed(subject(from), from.text(), to.text(), change(from, to))
                        : Difference.without(subject(from), from.text(), to.text(), NO_OPERATION));
    }

    private List<OrderedOperation> change(Definition<Constraint> from, Definition<Constraint> to) {
        return from.text().equals(to.text() + " NOT VALID")
                ? List.of(new OrderedOperation(phase(to), new ValidateConstraint(table, to.name())))
                : List.of(drop(from), add(to));
    }

    OrderedOperation drop(Definition<Constraint> constraint) {
        Phase phase = isForeignKey(constraint) ? Phase.DROP_FOREIGN_KEYS : Phase.DROP_CONSTRAINTS;
        return new OrderedOperation(phase, new DropConstraint(table, constraint.name(), false));
    }

    OrderedOperation add(Definition<Constraint> constraint) {
        return new OrderedOperation(phase(constraint), operation(constraint));
    }

    private Operation operation(Definition<Constraint> constraint) {
        return constraint
                .value()
                .<Operation>map(words -> new AddConstraint(table, words.named(constraint.name())))
                .orElseGet(() -> texts.constraint(table, constraint));
    }

    private static Phase phase(Definition<Constraint> constraint) {
        return isForeignKey(constraint) ? Phase.ADD_FOREIGN_KEYS : Phase.ADD_CONSTRAINTS;
    }

    static boolean isForeignKey(Definition<Constraint> constraint) {
        return constraint.words() instanceof ForeignKey || constraint.text().startsWith("FOREIGN KEY");
    }

    private String subject(Definition<Constraint> constraint) {
        return "constraint " + (constraint.name().isEmpty() ? "" : constraint.name() + " ") + "of " + table;
    }
}

package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddConstraint;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.RenameConstraint;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Unique;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.QuotedNames;
import dev.furrow.sqlite.text.SqliteRefusal;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules that come, go, or get another name. */
final class RuleEdit {
    private final TableEdit edit;
    private final TableSql sql;

    RuleEdit(TableEdit edit, TableSql sql) {
        this.edit = edit;
        this.sql = sql;
    }

    void add(AddConstraint operation) {
        operation.constraint().accept(new Adding());
        edit.become(edit.after().withRule(TableReader.rule(sql.constraint(operation.constraint()))));
    }

    /** What a rule needs before it can be added. */
    private final class Adding implements Constraint.Visitor<Boolean> {
        @Override
        public Boolean primaryKey(PrimaryKey key) {
            if (!edit.after().primaryKey().isEmpty()) {
                throw new FurrowException("table \"" + edit.after().name() + "\" has a primary key already");
            }
            for (String column : key.columns()) {
                if (edit.isUntouched(column)) {
                    edit.check(new RowChecks(edit.before()).notNull(column, edit.value(column)));
                }
                edit.become(edit.after().with(ColumnText.notNull(edit.required(column))));
            }
            return unique(key.name(), key.columns());
        }

        @Override
        public Boolean unique(Unique unique) {
            return unique(unique.name(), unique.columns());
        }

        private boolean unique(String name, List<String> columns) {
            boolean asTheyWere = true;
            for (String column : columns) {
                edit.required(column);
                asTheyWere &= edit.isUntouched(column);
            }
            if (asTheyWere) {
                edit.check(new RowChecks(edit.before()).unique(name, columns));
            }
            edit.rebuild();
            return true;
        }

        @Override
        public Boolean foreignKey(ForeignKey key) {
            key.columns().forEach(edit::required);
            edit.rebuild();
            return true;
        }

        @Override
        public Boolean check(Check check) {
            QuotedNames.requireColumns(
                    check.expression(), edit.after().name(), edit.after().columnNames());
            if (edit.isUntouched()) {
                edit.check(new RowChecks(edit.before()).check(check.name(), check.expression()));
            }
            edit.rebuild();
            return true;
        }

        @Override
        public Boolean exclude(Exclude exclude) {
            throw SqliteRefusal.of("keep rows apart by an exclusion (constraint \"" + exclude.name() + "\")");
        }
    }

    /**
     * A rule where it stands.
     *
     * @param column the one that it is written behind; none for a rule of the whole table
     */
    private record Found(Optional<ColumnText> column, Clause clause, String name) {}

    private List<Found> all() {
        TableText table = edit.after();
        List<Found> all = new ArrayList<>();
        for (ColumnText column : table.columns()) {
            for (Clause clause : column.clauses()) {
                if (clause.isConstraint()) {
                    all.add(new Found(Optional.of(column), clause, table.nameOf(clause, column.name())));
                }
            }
        }
        table.rules().stream()
                .filter(Clause::isConstraint)
                .forEach(rule -> all.add(new Found(Optional.empty(), rule, table.nameOf(rule, ""))));
        return all;
    }

    private Optional<Found> find(String name) {
        return all().stream()
                .filter(found -> found.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns a rule by its name, given or made up. */
    private Found required(String name) {
        return find(name).orElseThrow(() -> {
            List<String> known = all().stream().map(Found::name).toList();
            return new FurrowException(
                    Diagnostic.of("table \"" + edit.after().name() + "\" has no constraint \"" + name + "\"")
                            .noting(known.isEmpty() ? "It has none." : "It has " + String.join(", ", known) + "."));
        });
    }

    void require(String name) {
        required(name);
    }

    void drop(DropConstraint operation) {
        if (operation.ifExists() && find(operation.name()).isEmpty()) {
            return;
        }
        Found found = required(operation.name());
        Clause clause = found.clause();
        edit.rebuild();
        edit.become(found.column().map(column -> without(column, clause)).orElseGet(() -> without(clause)));
    }

    /** What was the key is still never NULL. */
    private TableText without(ColumnText column, Clause clause) {
        ColumnText without = column.without(clause);
        return edit.after().with(clause.is(Clause.Kind.PRIMARY_KEY) ? ColumnText.notNull(without) : without);
    }

    private TableText without(Clause rule) {
        List<Clause> rules = new ArrayList<>(edit.after().rules());
        rules.remove(rule);
        return edit.after().withRules(rules);
    }

    void rename(RenameConstraint operation) {
        edit.rebuild();
        Found found = required(operation.name());
        Clause renamed = found.clause().named(operation.newName());
        TableText table = edit.after();
        edit.become(found.column()
                .map(column -> table.with(column.replaced(found.clause(), renamed)))
                .orElseGet(() -> table.withRules(table.rules().stream()
                        .map(rule -> rule.equals(found.clause()) ? renamed : rule)
                        .toList())));
    }
}

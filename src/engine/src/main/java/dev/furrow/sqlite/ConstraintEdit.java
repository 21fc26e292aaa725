package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.error.Advice;
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
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.QuotedNames;
import dev.furrow.sqlite.text.SqliteUnsupported;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules that come, go, or get another name. */
final class ConstraintEdit {
    private final TableEdit edit;
    private final TableSql sql;

    ConstraintEdit(TableEdit edit, TableSql sql) {
        this.edit = edit;
        this.sql = sql;
    }

    void add(AddConstraint operation) {
        edit.names().requireFree(edit.after(), operation.constraint());
        operation.constraint().accept(new Adding());
        edit.become(edit.after().withConstraint(TableReader.constraint(sql.constraint(operation.constraint()))));
    }

    /** What a constraint needs before it can be added. */
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
            throw SqliteUnsupported.of("keep rows apart by an exclusion (constraint \"" + exclude.name() + "\")");
        }
    }

    private Optional<NamedConstraint> find(String name) {
        return ImplicitConstraintNames.of(edit.after()).stream()
                .filter(constraint -> constraint.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns a constraint by its name, given or made up. */
    private NamedConstraint required(String name) {
        return find(name).orElseThrow(() -> {
            List<String> known = ImplicitConstraintNames.of(edit.after()).stream()
                    .map(NamedConstraint::name)
                    .toList();
            return new FurrowException(
                    Diagnostic.of("table \"" + edit.after().name() + "\" has no constraint \"" + name + "\"")
                            .noting(known.isEmpty() ? List.of() : List.of("It has " + String.join(", ", known) + ".")));
        });
    }

    void require(String name) {
        required(name);
    }

    void drop(DropConstraint operation) {
        if (operation.ifExists() && find(operation.name()).isEmpty()) {
            return;
        }
        edit.rebuild();
        remove(toldApart(operation.name()));
    }

    /** Returns a constraint that no other one is equal to, and on which no other one's name depends. */
    private NamedConstraint toldApart(String name) {
        NamedConstraint constraint = required(name);
        edit.become(ImplicitConstraintNames.written(
                edit.after(),
                other -> other.clause().equals(constraint.clause())
                        || other.name().startsWith(constraint.name())));
        return required(name);
    }

    private void remove(NamedConstraint constraint) {
        TableText table = edit.after();
        if (constraint.clause().counts()) {
            String column = table.primaryKey().get(0);
            throw new FurrowException(
                    "SQLite numbers column \"" + column + "\" of table \"" + table.name()
                            + "\" only while it is the primary key",
                    Advice.literal("Take the numbering away first:", "change(\"" + column + "\").noIdentity()"));
        }
        if (constraint.column().isEmpty()) {
            List<Clause> constraints = new ArrayList<>(table.constraints());
            constraints.remove(constraint.clause());
            edit.become(table.withConstraints(constraints));
            return;
        }
        ColumnText without = edit.required(constraint.column()).without(constraint.clause());
        // What was the key is still never NULL.
        edit.become(
                table.with(constraint.clause().is(Clause.Kind.PRIMARY_KEY) ? ColumnText.notNull(without) : without));
    }

    void rename(RenameConstraint operation) {
        edit.rebuild();
        NamedConstraint found = toldApart(operation.name());
        edit.names().requireFree(edit.after(), found, operation.newName());
        Clause renamed = found.clause().named(operation.newName());
        TableText table = edit.after();
        if (found.column().isEmpty()) {
            edit.become(table.withConstraints(table.constraints().stream()
                    .map(constraint -> constraint.equals(found.clause()) ? renamed : constraint)
                    .toList()));
            return;
        }
        edit.become(table.with(edit.required(found.column()).replaced(found.clause(), renamed)));
    }
}

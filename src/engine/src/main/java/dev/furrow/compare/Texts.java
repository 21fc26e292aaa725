package dev.furrow.compare;

import dev.furrow.operation.Ddl;
import dev.furrow.operation.model.Custom;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.List;

/** Operations in one database's own words, for what the vocabulary of revisions can't say. */
final class Texts {
    private final Product product;

    Texts(Product product) {
        this.product = product;
    }

    /**
     * Returns the operation that sends {@code statements}.
     *
     * @param undone the statement that takes them back; empty if there is none
     */
    Custom made(String what, List<String> statements, String undone) {
        Custom custom = Ddl.custom(what).on(product, statements.toArray(String[]::new));
        return undone.isEmpty() ? custom : custom.undoneBy(product, undone);
    }

    /** Returns the operation that sends {@code statement}, taken back by {@code statements}. */
    Custom dropped(String what, String statement, List<String> statements) {
        return Ddl.custom(what).on(product, statement).undoneBy(product, statements.toArray(String[]::new));
    }

    /** Returns the operation that adds a column. */
    Custom column(TableName table, Definition<Column> column) {
        return made(
                "column " + column.name(),
                List.of("ALTER TABLE " + quoted(table) + " ADD COLUMN " + column.text()),
                "ALTER TABLE " + quoted(table) + " DROP COLUMN " + Quoting.identifier(column.name()));
    }

    /** Returns the operation that adds a constraint. */
    Custom constraint(TableName table, Definition<Constraint> constraint) {
        String name = Quoting.identifier(constraint.name());
        return made(
                "constraint " + constraint.name(),
                List.of("ALTER TABLE " + quoted(table) + " ADD CONSTRAINT " + name + " " + constraint.text()),
                "ALTER TABLE " + quoted(table) + " DROP CONSTRAINT " + name);
    }

    /** Returns the operation that makes an index; {@code UNIQUE} stands at the beginning of its text. */
    Custom index(TableName table, Definition<Index> index) {
        boolean isUnique = index.text().startsWith("UNIQUE ");
        String name = Quoting.identifier(index.name());
        return made(
                "index " + index.name(),
                List.of("CREATE " + (isUnique ? "UNIQUE " : "") + "INDEX " + name + " ON " + quoted(table) + " "
                        + index.text().substring(isUnique ? "UNIQUE ".length() : 0)),
                "DROP INDEX " + name);
    }

    private static String quoted(TableName table) {
        return (table.isQualified() ? Quoting.identifier(table.schema()) + "." : "") + Quoting.identifier(table.name());
    }
}

package dev.furrow.schema;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A column, with the constraints that were written after it. A value: each method returns another column.
 *
 * @param numbering whether the database numbers it; such a column is the primary key
 * @param comment a description for people, empty for none
 * @param constraints the constraints written after this column, in their order
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        DefaultValue defaultValue,
        Numbering numbering,
        String comment,
        List<Constraint> constraints)
        implements TableElement {
    public Column {
        if (name == null) {
            throw new FurrowException("a column's name is null");
        }
        if (name.isEmpty()) {
            throw new FurrowException("a column's name is empty");
        }
        constraints = List.copyOf(constraints);
    }

    /** Returns a column that may be NULL, without a default or any constraint. */
    public static Column of(String name, DataType type) {
        return new Column(name, type, true, new DefaultValue.None(), Numbering.NONE, "", List.of());
    }

    /** Returns the same column as a primary key that the database numbers. */
    public Column identity() {
        return identity(Numbers.PLAIN);
    }

    /** Returns the same column as a primary key that the database numbers as {@code numbers} says. */
    public Column identity(Numbers numbers) {
        return numbered(new Numbering(Numbering.Giver.DATABASE, numbers));
    }

    /** Returns the same column as a primary key whose numbers no row may bring. PostgreSQL's. */
    public Column identityAlways() {
        return identityAlways(Numbers.PLAIN);
    }

    /** Returns the same column as a primary key whose numbers no row may bring, counted as {@code numbers} says. */
    public Column identityAlways(Numbers numbers) {
        return numbered(new Numbering(Numbering.Giver.DATABASE_ALWAYS, numbers));
    }

    private Column numbered(Numbering itsNumbering) {
        return new Column(name, type, false, defaultValue, itsNumbering, comment, constraints);
    }

    /** Returns whether the database numbers it. */
    public boolean isIdentity() {
        return numbering.isOn();
    }

    /** Returns the same column with a description for people. */
    public Column comment(String text) {
        return new Column(name, type, nullable, defaultValue, numbering, text, constraints);
    }

    /** Returns the same column, computed from the row's others by an expression in SQL and kept. */
    public Column generated(String sql) {
        requireText("generated", sql);
        return onlyDefault(new DefaultValue.Generated(sql));
    }

    /** Returns the same column with other constraints after it. */
    public Column withConstraints(List<Constraint> others) {
        return new Column(name, type, nullable, defaultValue, numbering, comment, others);
    }

    public Column notNull() {
        return withNullability(false);
    }

    /** Returns the same column, which may be NULL or not. */
    public Column withNullability(boolean may) {
        return new Column(name, type, may, defaultValue, numbering, comment, constraints);
    }

    /** Returns the same column with another default, or none. */
    public Column withDefault(DefaultValue value) {
        return new Column(name, type, nullable, value, numbering, comment, constraints);
    }

    /** Returns the same column of another type. */
    public Column withType(DataType other) {
        return new Column(name, other, nullable, defaultValue, numbering, comment, constraints);
    }

    public Column primaryKey() {
        return notNull().with(new PrimaryKey("", List.of(name)));
    }

    public Column unique() {
        return with(new Unique("", List.of(name)));
    }

    /** Returns the same column with a condition in SQL, written without the parentheses around it. */
    public Column check(String expression) {
        return with(new Check("", expression));
    }

    /** Returns the same column as a foreign key to {@code column} of {@code table}; {@code schema.table} names another schema. */
    public Column references(String table, String column) {
        return with(ForeignKey.of(List.of(name), TableName.parse(table), List.of(column)));
    }

    /** Says what happens when the row that {@link #references} names is deleted. */
    public Column onDelete(ReferentialAction action) {
        return withReference("onDelete", key -> key.onDelete(action));
    }

    /** Says what happens when the key that {@link #references} names changes. */
    public Column onUpdate(ReferentialAction action) {
        return withReference("onUpdate", key -> key.onUpdate(action));
    }

    /** Leaves the check of {@link #references} to the commit. */
    public Column deferred() {
        return withReference("deferred", ForeignKey::deferred);
    }

    public Column defaultValue(String text) {
        return onlyDefault(new DefaultValue.Text(text));
    }

    public Column defaultValue(long number) {
        return onlyDefault(new DefaultValue.Numeric(BigDecimal.valueOf(number)));
    }

    public Column defaultValue(BigDecimal number) {
        return onlyDefault(new DefaultValue.Numeric(number));
    }

    public Column defaultValue(boolean value) {
        return onlyDefault(new DefaultValue.Bool(value));
    }

    /** Returns the same column with a default that the database computes, such as {@code CURRENT_TIMESTAMP}. */
    public Column defaultExpression(String sql) {
        requireText("defaultExpression", sql);
        return onlyDefault(new DefaultValue.Expression(sql));
    }

    private void requireText(String method, String sql) {
        if (sql.isBlank()) {
            throw new FurrowException("column \"" + name + "\": " + method + "(...) is empty");
        }
    }

    private Column onlyDefault(DefaultValue value) {
        if (!(defaultValue instanceof DefaultValue.None)) {
            throw new FurrowException(
                    "column \"" + name + "\" has a default already",
                    Advice.say("Give it one default, or one generated(...)."));
        }
        return new Column(name, type, nullable, value, numbering, comment, constraints);
    }

    private Column with(Constraint constraint) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.add(constraint);
        return withConstraints(all);
    }

    private interface KeyChange {
        ForeignKey apply(ForeignKey key);
    }

    private Column withReference(String method, KeyChange change) {
        if (constraints.isEmpty() || !(constraints.get(constraints.size() - 1) instanceof ForeignKey key)) {
            throw new FurrowException(
                    "column \"" + name + "\": " + method + "(...) has no reference to speak of",
                    Advice.say("Write it right after references(...)."));
        }
        List<Constraint> all = new ArrayList<>(constraints.subList(0, constraints.size() - 1));
        all.add(change.apply(key));
        return withConstraints(all);
    }
}

package dev.furrow.schema;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column; what isn't named stays as it is. A value: each method returns another change.
 *
 * <p>A type's values are converted by the database, or by the expression that {@link #using} gives.
 */
public final class ColumnChange {
    private final String column;
    private final Parts parts;

    private record Parts(
            String newName,
            @Nullable DataType type,
            SqlText using,
            @Nullable Boolean nullable,
            @Nullable DefaultValue defaultValue,
            @Nullable Numbering numbering,
            @Nullable String comment) {}

    private ColumnChange(String column, Parts parts) {
        this.column = column;
        this.parts = parts;
    }

    /** Returns a change of {@code column} that changes nothing yet. */
    public static ColumnChange of(String column) {
        return new ColumnChange(column, new Parts(column, null, SqlText.NONE, null, null, null, null));
    }

    public ColumnChange rename(String newName) {
        return with(new Parts(
                newName, parts.type, parts.using, parts.nullable, parts.defaultValue, parts.numbering, parts.comment));
    }

    public ColumnChange type(DataType type) {
        return with(new Parts(
                parts.newName, type, parts.using, parts.nullable, parts.defaultValue, parts.numbering, parts.comment));
    }

    /** Gives the values of the new type as an expression in SQL over the row as it was. */
    public ColumnChange using(String sql) {
        return using(new SqlText(sql, parts.using.others()));
    }

    /** Gives the values of the new type in one database's own words. */
    public ColumnChange using(Product product, String sql) {
        return using(parts.using.on(product, sql));
    }

    private ColumnChange using(SqlText using) {
        if (using.isBlank()) {
            throw new FurrowException("column \"" + column + "\": using(...) is empty");
        }
        if (parts.type == null) {
            throw new FurrowException(
                    "column \"" + column + "\": using(...) has no type to speak of",
                    Advice.say("Write it after type(...)."));
        }
        return with(new Parts(
                parts.newName, parts.type, using, parts.nullable, parts.defaultValue, parts.numbering, parts.comment));
    }

    public ColumnChange notNull() {
        return nullable(false);
    }

    /** Returns the same change, after which the column may be NULL. */
    public ColumnChange nullable() {
        return nullable(true);
    }

    private ColumnChange nullable(boolean nullable) {
        return with(new Parts(
                parts.newName, parts.type, parts.using, nullable, parts.defaultValue, parts.numbering, parts.comment));
    }

    public ColumnChange defaultValue(String text) {
        return value(new DefaultValue.Text(text));
    }

    public ColumnChange defaultValue(long number) {
        return value(new DefaultValue.Numeric(BigDecimal.valueOf(number)));
    }

    public ColumnChange defaultValue(BigDecimal number) {
        return value(new DefaultValue.Numeric(number));
    }

    public ColumnChange defaultValue(boolean value) {
        return value(new DefaultValue.Bool(value));
    }

    /** Sets a default that the database computes, such as {@code CURRENT_TIMESTAMP}. */
    public ColumnChange defaultExpression(String sql) {
        return value(new DefaultValue.Expression(sql));
    }

    public ColumnChange noDefault() {
        return value(new DefaultValue.None());
    }

    private ColumnChange value(DefaultValue value) {
        return with(new Parts(
                parts.newName, parts.type, parts.using, parts.nullable, value, parts.numbering, parts.comment));
    }

    /** Lets the database number the column, which is the table's primary key. */
    public ColumnChange identity() {
        return numbering(new Numbering(Numbering.Giver.DATABASE, Numbers.PLAIN));
    }

    /** Lets the database number the column as {@code numbers} says. */
    public ColumnChange identity(Numbers numbers) {
        return numbering(new Numbering(Numbering.Giver.DATABASE, numbers));
    }

    /** Ends the numbering by the database. */
    public ColumnChange noIdentity() {
        return numbering(Numbering.NONE);
    }

    /** Says who numbers the column from now on. */
    public ColumnChange numbering(Numbering numbering) {
        return with(new Parts(
                parts.newName, parts.type, parts.using, parts.nullable, parts.defaultValue, numbering, parts.comment));
    }

    /** Describes the column; an empty text takes the description away. */
    public ColumnChange comment(String comment) {
        return with(new Parts(
                parts.newName, parts.type, parts.using, parts.nullable, parts.defaultValue, parts.numbering, comment));
    }

    private ColumnChange with(Parts changed) {
        return new ColumnChange(column, changed);
    }

    /** Returns the column's name before. */
    public String column() {
        return column;
    }

    /** Returns the column's name afterwards, perhaps the same. */
    public String newName() {
        return parts.newName;
    }

    public boolean renames() {
        return !parts.newName.equals(column);
    }

    public Optional<DataType> type() {
        return Optional.ofNullable(parts.type);
    }

    /** Returns how values are converted, on every database; blank for the databases' own conversion. */
    public SqlText using() {
        return parts.using;
    }

    /** Returns the expression for the new values on {@code product}; empty for the database's own conversion. */
    public String usingOn(Product product) {
        return parts.using.on(product);
    }

    /** Returns whether it may be NULL, if that is named. */
    public Optional<Boolean> nullability() {
        return Optional.ofNullable(parts.nullable);
    }

    public Optional<DefaultValue> defaultValue() {
        return Optional.ofNullable(parts.defaultValue);
    }

    public Optional<Numbering> numbering() {
        return Optional.ofNullable(parts.numbering);
    }

    /** Returns the new description, if one is named; empty text for none any more. */
    public Optional<String> comment() {
        return Optional.ofNullable(parts.comment);
    }

    /** Returns whether anything but the name changes. */
    public boolean changesMore() {
        return !equals(of(column).rename(parts.newName));
    }

    /** Returns whether nothing changes. */
    public boolean isEmpty() {
        return !renames() && !changesMore();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnChange change && change.column.equals(column) && change.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return 31 * column.hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return column + " " + parts;
    }
}

package dev.furrow.operation;

import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.Row;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.schema.Unique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a revision: columns, types, constraints. Made for {@code import static dev.furrow.operation.Ddl.*}. */
public final class Ddl {
    public static final ReferentialAction NO_ACTION = ReferentialAction.NO_ACTION;
    public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;
    public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;
    public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;
    public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;

    // Words for authors; which databases there are, and what they do, isn't decided by them.
    public static final Product POSTGRESQL = Product.POSTGRESQL;
    public static final Product SQLITE = Product.SQLITE;

    private Ddl() {}

    /** Returns a column that may be NULL. */
    public static Column column(String name, DataType type) {
        return Column.of(name, type);
    }

    public static PrimaryKey primaryKey(String... columns) {
        return new PrimaryKey("", List.of(columns));
    }

    public static Unique unique(String... columns) {
        return new Unique("", List.of(columns));
    }

    /** Returns a constraint in SQL, written without the parentheses around it. */
    public static Check check(String expression) {
        return new Check("", expression);
    }

    /** Returns a foreign key of several columns; {@code targetColumns} is empty for the target's primary key. */
    public static ForeignKey foreignKey(List<String> columns, String target, List<String> targetColumns) {
        return ForeignKey.of(columns, TableName.parse(target), targetColumns);
    }

    public static ForeignKey foreignKey(String column, String target, String targetColumn) {
        return foreignKey(List.of(column), target, List.of(targetColumn));
    }

    /** Returns a constraint that no two rows have comparisons which are all true: {@code exclude("gist").with("room", "=")}. */
    public static Exclude exclude(String method) {
        return new Exclude("", method, List.of(), "");
    }

    /** Returns a change of a column, which the methods after it describe. */
    public static ColumnChange change(String column) {
        return ColumnChange.of(column);
    }

    /** Returns numbers from 1 by 1, which the methods after it change. */
    public static Numbers numbers() {
        return Numbers.PLAIN;
    }

    /** Lists the columns that rows of a {@code bulkInsert} bring. */
    public static List<String> columns(String... columns) {
        return List.of(columns);
    }

    /** Returns a row of a {@code bulkInsert}: null, texts, numbers, booleans, dates and times, UUIDs, bytes. */
    public static Row row(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }

    /** Returns an operation of the author's own, which says nothing to any database yet. */
    public static Custom custom(String what) {
        return new Custom(what, Map.of(), Map.of());
    }

    /** Returns an index of {@code columns}, in their order. */
    public static Index index(String table, String... columns) {
        List<IndexColumn> sorted = new ArrayList<>();
        for (String column : columns) {
            sorted.add(new IndexColumn(column, false));
        }
        return new Index("", TableName.parse(table), sorted, false, "");
    }

    public static DataType smallInteger() {
        return SimpleType.SMALL_INTEGER;
    }

    public static DataType integer() {
        return SimpleType.INTEGER;
    }

    public static DataType bigInteger() {
        return SimpleType.BIG_INTEGER;
    }

    /** Text of at most {@code length} characters. */
    public static DataType string(int length) {
        return new StringType(length);
    }

    public static DataType text() {
        return SimpleType.TEXT;
    }

    public static DataType bool() {
        return SimpleType.BOOL;
    }

    public static DataType date() {
        return SimpleType.DATE;
    }

    public static TimeType time() {
        return new TimeType(false);
    }

    public static TimestampType timestamp() {
        return new TimestampType(false);
    }

    /** Exact numbers of {@code precision} digits, {@code scale} of them after the point. */
    public static DataType decimal(int precision, int scale) {
        return new DecimalType(precision, scale);
    }

    public static DataType real() {
        return SimpleType.REAL;
    }

    public static DataType doublePrecision() {
        return SimpleType.DOUBLE_PRECISION;
    }

    public static DataType binary() {
        return SimpleType.BINARY;
    }

    public static DataType uuid() {
        return SimpleType.UUID;
    }

    public static DataType json() {
        return SimpleType.JSON;
    }

    /** One of a few words; {@code createEnum} makes the type before a column has it. */
    public static EnumerationType enumeration(String name, String... values) {
        return new EnumerationType(TableName.parse(name), List.of(values));
    }

    /** Returns a type by the database's own word; {@code .on(SQLITE, "text")} gives another database's. */
    public static NamedType type(String word) {
        return NamedType.of(word);
    }
}

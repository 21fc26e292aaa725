package dev.furrow.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of constraints and indexes that were given none, the same on every database: those that PostgreSQL would choose,
 * {@code <table>_<columns>_<kind>} with the kinds {@code pkey} (without columns), {@code key}, {@code fkey}, {@code check},
 * {@code excl} and {@code idx}. A name that would have more than 63 bytes, PostgreSQL's limit, keeps its beginning and gets a hash.
 */
public final class ConstraintNames implements Constraint.Visitor<String> {
    private static final int LONGEST = 63;

    private final String table;

    private ConstraintNames(String table) {
        this.table = table;
    }

    /** Returns {@code constraint} with its own name, or with the one that the convention gives it. */
    public static Constraint named(TableName table, Constraint constraint) {
        if (!constraint.name().isEmpty()) {
            return constraint;
        }
        return constraint.named(constraint.accept(new ConstraintNames(table.name())));
    }

    /** Returns {@code column} with a name for each of its constraints: its own, or the convention's, which names the column in checks too. */
    public static Column named(TableName table, Column column) {
        List<Constraint> named = new ArrayList<>();
        for (Constraint constraint : column.constraints()) {
            boolean nameless = constraint instanceof Check && constraint.name().isEmpty();
            named.add(nameless ? constraint.named(ofCheck(table.name(), column.name())) : named(table, constraint));
        }
        return column.withConstraints(named);
    }

    /** Returns the name of a check that speaks of one column alone. */
    public static String ofCheck(String table, String column) {
        return shortened(table + "_" + column + "_check");
    }

    /** Returns {@code index} with its own name, or with the one that the convention gives it. */
    public static Index named(Index index) {
        if (!index.name().isEmpty()) {
            return index;
        }
        StringBuilder name = new StringBuilder(index.table().name());
        for (IndexColumn column : index.columns()) {
            name.append('_').append(column.expression() ? "expr" : column.text());
        }
        return index.named(shortened(name.append("_idx").toString()));
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return shortened(table + "_pkey");
    }

    @Override
    public String unique(Unique unique) {
        return joined(unique.columns(), "key");
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return joined(key.columns(), "fkey");
    }

    @Override
    public String check(Check check) {
        return shortened(table + "_check");
    }

    @Override
    public String exclude(Exclude exclude) {
        StringBuilder name = new StringBuilder(table);
        for (Exclude.Comparison comparison : exclude.comparisons()) {
            name.append('_').append(comparison.isExpression() ? "expr" : comparison.text());
        }
        return shortened(name.append("_excl").toString());
    }

    private String joined(List<String> columns, String kind) {
        return shortened(table + "_" + String.join("_", columns) + "_" + kind);
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        String hash = Integer.toHexString(name.hashCode());
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST - hash.length() - 1) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "_" + hash;
    }
}

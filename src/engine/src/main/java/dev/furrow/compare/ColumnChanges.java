package dev.furrow.compare;

import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Product;
import dev.furrow.schema.SimpleType;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What leads from one column to another of the same name: mostly one change, several where one stands in the way of the next. */
final class ColumnChanges {
    private final Column before;
    private final Column after;
    private final Product product;
    private final List<ColumnChange> changes = new ArrayList<>();

    private ColumnChanges(Column before, Column after, Product product) {
        this.before = before;
        this.after = after;
        this.product = product;
    }

    /**
     * Returns the changes in their order; none where nothing changes.
     *
     * @param product whose words types have that aren't portable
     */
    static List<ColumnChange> of(Column before, Column after, Product product) {
        ColumnChanges all = new ColumnChanges(before, after, product);
        boolean isSame = isSame(before.type(), after.type());
        Numbering numbering = all.stopped(!isSame || !after.numbering().equals(Numbering.NONE));
        ColumnChange change = ColumnChange.of(before.name());
        all.add(isSame ? all.rest(change, numbering) : all.another(change, numbering));
        return all.changes;
    }

    /**
     * Stops the numbering before anything else: it would be in the way of a type that can't be numbered, and of another numbering.
     *
     * @return how the column is numbered then
     */
    private Numbering stopped(boolean isInTheWay) {
        boolean isStopped = isInTheWay
                && !before.numbering().equals(Numbering.NONE)
                && !before.numbering().equals(after.numbering());
        if (isStopped) {
            add(ColumnChange.of(before.name()).noIdentity());
        }
        return isStopped ? Numbering.NONE : before.numbering();
    }

    /** An enum type's values are compared once, with the type. */
    static boolean isSame(DataType before, DataType after) {
        return (before instanceof EnumerationType one && after instanceof EnumerationType other)
                ? one.name().equals(other.name())
                : before.equals(after);
    }

    /** Returns whether values become ones of another kind: what compares them with a constant has to be said anew. */
    static boolean isAnotherKind(DataType before, DataType after) {
        boolean isEnumeration = kind(before) == ValueKind.ENUMERATION || kind(after) == ValueKind.ENUMERATION;
        return !isSame(before, after)
                && (isEnumeration
                        || !(kind(before) == kind(after)
                                || (kind(before).isNumber() && kind(after).isNumber())));
    }

    private static ValueKind kind(DataType type) {
        return type instanceof NamedType named
                ? ValueType.of(named.word()).kind()
                : ValueType.of(type).kind();
    }

    /** Returns the change to the other type, before which the column becomes a text where nothing else leads there. */
    private ColumnChange another(ColumnChange change, Numbering numbering) {
        ColumnChange typed = change.type(after.type());
        if (after.type() instanceof NamedType named && isAnotherWord(named)) {
            typed = castByText(typed, named);
        } else if (isFlagAndNumber()) {
            typed = typed.using(ofFlag());
        } else if (isOnlyByText()) {
            ColumnChange text = change.type(SimpleType.TEXT);
            add(hasDefault(before) ? text.noDefault() : text);
            Column read = before.withType(SimpleType.TEXT).withDefault(new DefaultValue.None());
            return new ColumnChanges(read, after, product).rest(typed, numbering);
        }
        boolean isSaidAgain = isAnotherKind(before.type(), after.type())
                && hasDefault(before)
                && before.defaultValue().equals(after.defaultValue());
        return rest(isSaidAgain ? withDefault(typed) : typed, numbering);
    }

    /** A type under a database's own word is cast to in that database's words. */
    private ColumnChange castByText(ColumnChange change, NamedType type) {
        ColumnChange cast = change.using(castByText(type.word()));
        for (Product other : new TreeSet<>(type.otherWords().keySet())) {
            cast = cast.using(other, castByText(type.wordOn(other)));
        }
        return cast;
    }

    private String castByText(String word) {
        return "CAST(CAST(" + Quoting.identifier(before.name()) + " AS text) AS " + word + ")";
    }

    private ColumnChange withDefault(ColumnChange change) {
        return withDefault(change, after.defaultValue());
    }

    /** Returns the same change, after which the column has that default, or none. */
    static ColumnChange withDefault(ColumnChange change, DefaultValue value) {
        return value.accept(new WithDefault(change));
    }

    private static boolean hasDefault(Column column) {
        return !(column.defaultValue() instanceof DefaultValue.None);
    }

    private boolean isFlagAndNumber() {
        ValueKind one = kind(before.type());
        ValueKind other = kind(after.type());
        return !one.isCastTo(other)
                && ((one == ValueKind.BOOLEAN && other.isNumber()) || (one.isNumber() && other == ValueKind.BOOLEAN));
    }

    private String ofFlag() {
        String name = Quoting.identifier(before.name());
        return kind(after.type()) == ValueKind.BOOLEAN
                ? name + " <> 0"
                : "CASE WHEN " + name + " THEN 1 WHEN NOT " + name + " THEN 0 END";
    }

    /** Every type is read from a text, and written as one. */
    private boolean isOnlyByText() {
        boolean isWord = before.type() instanceof NamedType && !(after.type() instanceof NamedType);
        ValueKind one = kind(before.type());
        ValueKind other = kind(after.type());
        return (!one.isCastTo(other) && !isFlagAndNumber())
                || (isWord && one != other && one != ValueKind.TEXT && other != ValueKind.TEXT);
    }

    private boolean isAnotherWord(NamedType named) {
        String word = named.wordOn(product);
        return !(before.type() instanceof NamedType other
                        && bare(other.wordOn(product)).equals(bare(word)))
                && kind(named) != ValueKind.TEXT;
    }

    private static String bare(String word) {
        return word.replaceAll("\\([^)]*\\)", "");
    }

    /** Says what else becomes of the column, which is numbered as {@code numbering} says by then. */
    private ColumnChange rest(ColumnChange change, Numbering numbering) {
        ColumnChange rest = before.defaultValue().equals(after.defaultValue()) ? change : withDefault(change);
        if (before.nullable() != after.nullable()) {
            rest = after.nullable() ? rest.nullable() : rest.notNull();
        }
        if (!numbering.equals(after.numbering())) {
            rest = rest.numbering(after.numbering());
        }
        return before.comment().equals(after.comment()) ? rest : rest.comment(after.comment());
    }

    private void add(ColumnChange change) {
        if (!change.isEmpty()) {
            changes.add(change);
        }
    }

    /** Gives a change another default. */
    private record WithDefault(ColumnChange change) implements DefaultValue.Visitor<ColumnChange> {
        @Override
        public ColumnChange none() {
            return change.noDefault();
        }

        @Override
        public ColumnChange text(String value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange number(BigDecimal value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange bool(boolean value) {
            return change.defaultValue(value);
        }

        @Override
        public ColumnChange expression(String sql) {
            return change.defaultExpression(sql);
        }

        @Override
        public ColumnChange generated(String sql) {
            throw new IllegalArgumentException("computed: " + sql);
        }
    }
}

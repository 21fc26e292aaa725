package dev.furrow.sqlite.text;

import dev.furrow.schema.EnumerationType;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A column of a CREATE TABLE as it is written.
 *
 * @param written the name as it is written, with the comments before it
 * @param type perhaps empty
 */
public record ColumnText(String name, String written, String type, List<Clause> clauses) {
    public ColumnText {
        clauses = List.copyOf(clauses);
    }

    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(written);
        if (!type.isEmpty()) {
            parts.add(type);
        }
        clauses.forEach(clause -> parts.add(clause.text()));
        return joined(parts, " ");
    }

    /** Puts texts together so that none ends up in a comment of the one before it. */
    static String joined(List<String> parts, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            text.append(parts.get(i));
            text.append(new Tokens(parts.get(i)).endsInLineComment() ? "\n" : "");
            text.append(last ? "" : between);
        }
        return text.toString();
    }

    /** Returns the name as it is written, without the comments before it. */
    public String writtenName() {
        Tokens tokens = new Tokens(written);
        return tokens.get(tokens.count() - 1).in(written);
    }

    public boolean has(Clause.Kind kind) {
        return clauses.stream().anyMatch(clause -> clause.is(kind));
    }

    /** Returns what it holds: an enumeration's words where a check of ours says so. */
    public ValueType holds() {
        return enumeration().isPresent() ? ValueType.of(ValueKind.ENUMERATION) : ValueType.of(type);
    }

    /** Returns the enum type that a check of ours stands for, if there is one. */
    public Optional<EnumerationType> enumeration() {
        return clauses.stream().filter(EnumCheck::isOne).findFirst().map(EnumCheck::typeOf);
    }

    public boolean isAutoincrement() {
        return clauses.stream().anyMatch(Clause::counts);
    }

    /** Tells whether it is another name of the rowid, where its table has one and it alone is the key. */
    boolean isIntegerType() {
        return type.equalsIgnoreCase("INTEGER");
    }

    public ColumnText withType(String newType) {
        return new ColumnText(name, written, newType, clauses);
    }

    public ColumnText without(Predicate<Clause> which) {
        return new ColumnText(
                name, written, type, clauses.stream().filter(which.negate()).toList());
    }

    public ColumnText with(Clause clause) {
        List<Clause> all = new ArrayList<>(clauses);
        all.add(clause);
        return new ColumnText(name, written, type, all);
    }

    /** Returns {@code column} as one that is never NULL. */
    public static ColumnText notNull(ColumnText column) {
        boolean already = column.has(Clause.Kind.NOT_NULL) || column.isAutoincrement();
        return already
                ? column
                : column.without(clause -> clause.is(Clause.Kind.NULL)).with(TableReader.rule("NOT NULL"));
    }

    public ColumnText replaced(Clause before, Clause after) {
        List<Clause> all = new ArrayList<>(clauses);
        all.replaceAll(clause -> clause.equals(before) ? after : clause);
        return new ColumnText(name, written, type, all);
    }
}

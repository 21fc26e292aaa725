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
 * @param comments those after the type, where a clause or the column's end follows
 */
public record ColumnText(String name, String written, String type, String comments, List<Clause> clauses) {
    public ColumnText {
        clauses = List.copyOf(clauses);
    }

    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(written);
        parts.add(type);
        parts.add(comments);
        clauses.forEach(clause -> parts.add(clause.text()));
        parts.removeIf(String::isEmpty);
        return joined(parts, " ");
    }

    /** Puts texts together so that none ends up in a comment of the one before it; the last one may end in a comment. */
    static String joined(List<String> parts, String between) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            text.append(new Tokens(parts.get(i - 1)).endsInLineComment() ? "\n" : "");
            text.append(between).append(parts.get(i));
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
        return enumeration().isPresent() ? ValueType.of(ValueKind.ENUMERATION) : ValueType.of(typeName());
    }

    /** Returns the type as SQLite takes it: quotes around all of it don't count. */
    public String typeName() {
        Tokens tokens = new Tokens(type);
        return tokens.count() == 1 ? tokens.name(0) : type;
    }

    /** Returns the enum type that a check of ours stands for, if there is one. */
    public Optional<EnumerationType> enumeration() {
        return clauses.stream().filter(EnumCheck::isOne).findFirst().map(EnumCheck::typeOf);
    }

    public boolean isAutoincrement() {
        return clauses.stream().anyMatch(Clause::counts);
    }

    /**
     * Returns whether it is another name of the rowid, where its table has one and it alone is the key. Written after the column,
     * {@code PRIMARY KEY DESC} makes none ("ROWIDs and the INTEGER PRIMARY KEY" in SQLite's manual).
     */
    boolean mayNameRowid() {
        return typeName().equalsIgnoreCase("INTEGER") && clauses.stream().noneMatch(Clause::isDescendingKey);
    }

    public ColumnText withType(String newType) {
        return new ColumnText(name, written, newType, comments, clauses);
    }

    /** Returns the same column with {@code its} clauses. */
    ColumnText withAll(List<Clause> its) {
        return new ColumnText(name, written, type, comments, its);
    }

    /** A name alone would become that of the clause that follows now. */
    private ColumnText withClauses(List<Clause> changed) {
        return new ColumnText(
                name,
                written,
                type,
                comments,
                changed.stream()
                        .filter(clause -> !clause.is(Clause.Kind.NOTHING))
                        .toList());
    }

    public ColumnText without(Predicate<Clause> which) {
        return withClauses(clauses.stream().filter(which.negate()).toList());
    }

    /** Returns the same column without a clause; with a foreign key goes what says when it is looked at. */
    public ColumnText without(Clause clause) {
        List<Clause> kept = new ArrayList<>();
        boolean isGone = false;
        for (Clause each : clauses) {
            isGone = each.equals(clause) || (isGone && !each.is(Clause.Kind.FOREIGN_KEY));
            boolean goes = each.equals(clause)
                    || (isGone && clause.is(Clause.Kind.FOREIGN_KEY) && each.is(Clause.Kind.DEFERRABLE));
            if (!goes) {
                kept.add(each);
            }
        }
        return withClauses(kept);
    }

    public ColumnText with(Clause clause) {
        List<Clause> all = new ArrayList<>(clauses);
        all.add(clause);
        return withClauses(all);
    }

    /** Returns {@code column} as one that is never NULL. */
    public static ColumnText notNull(ColumnText column) {
        boolean already = column.has(Clause.Kind.NOT_NULL) || column.isAutoincrement();
        return already
                ? column
                : column.without(clause -> clause.is(Clause.Kind.NULL)).with(TableReader.constraint("NOT NULL"));
    }

    public ColumnText replaced(Clause before, Clause after) {
        List<Clause> all = new ArrayList<>(clauses);
        all.replaceAll(clause -> clause.equals(before) ? after : clause);
        return withClauses(all);
    }
}

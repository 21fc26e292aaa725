package dev.furrow.sqlite.text;

import dev.furrow.sqlite.text.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** Tells the clauses after a column from each other, and the constraints of a table, which needn't have a comma between them. */
final class ClauseReader {
    /** By the word that each begins with, but for those of two words. */
    private static final Map<String, Kind> KINDS = Map.of(
            "PRIMARY",
            Kind.PRIMARY_KEY,
            "NULL",
            Kind.NULL,
            "UNIQUE",
            Kind.UNIQUE,
            "CHECK",
            Kind.CHECK,
            "DEFAULT",
            Kind.DEFAULT,
            "COLLATE",
            Kind.COLLATE,
            "REFERENCES",
            Kind.FOREIGN_KEY,
            "FOREIGN",
            Kind.FOREIGN_KEY,
            "DEFERRABLE",
            Kind.DEFERRABLE,
            "AS",
            Kind.GENERATED);

    private final Tokens tokens;

    ClauseReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns whether a constraint of the whole table begins at {@code i}: a column can't be called so without quotes. */
    boolean startsRule(int i) {
        return tokens.isAnyWord(i, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    }

    /** Returns whether a column's clause begins at {@code i}, and its type or what stands before ends. */
    boolean startsClause(int i, int end) {
        if (tokens.isWord(i, "GENERATED")) {
            // Anything else that follows makes both words a part of the type.
            return tokens.isWord(i + 1, "ALWAYS") && (i + 2 >= end || startsClause(i + 2, end));
        }
        if (tokens.isAnyWord(i, "NULL", "DEFAULT")) {
            return !tokens.isWord(i - 1, "SET");
        }
        return tokens.isAnyWord(
                i, "CONSTRAINT", "PRIMARY", "NOT", "UNIQUE", "CHECK", "COLLATE", "REFERENCES", "DEFERRABLE", "AS");
    }

    /** Reads the clauses between two tokens; the last one's text ends at the offset {@code to}. */
    List<Clause> ofColumn(int first, int end, int to) {
        List<Clause> clauses = new ArrayList<>();
        int start = first;
        while (start < end) {
            int next = next(start, end, i -> startsClause(i, end));
            clauses.add(clause(
                    start,
                    next,
                    tokens.get(start).start(),
                    next < end ? tokens.get(next).start() : to));
            start = next;
        }
        return clauses;
    }

    /** Reads the constraints between two tokens; the first one's text begins at {@code from}, the last one's ends at {@code to}. */
    List<Clause> ofTable(int first, int end, int from, int to) {
        List<Clause> constraints = new ArrayList<>();
        int start = first;
        int textStart = from;
        while (start < end) {
            int next = next(start, end, this::startsRule);
            int textEnd = next < end ? tokens.get(next).start() : to;
            constraints.add(clause(start, next, textStart, textEnd));
            textStart = textEnd;
            start = next;
        }
        return constraints;
    }

    Clause clause(int start, int end, int from, int to) {
        boolean isNamed = tokens.isWord(start, "CONSTRAINT");
        return new Clause(
                kind(isNamed ? start + 2 : start, end),
                isNamed ? tokens.name(start + 1) : "",
                tokens.text().substring(from, to).strip());
    }

    /** Returns where the clause ends that begins at {@code start}; a name in front belongs to it. */
    private int next(int start, int end, IntPredicate starts) {
        int constraint = start;
        if (tokens.isWord(start, "CONSTRAINT")) {
            constraint = start + 2;
            if (constraint >= end || tokens.isWord(constraint, "CONSTRAINT")) {
                return Math.min(constraint, end);
            }
        }
        int next = Math.min(afterStart(constraint), end);
        while (next < end && !starts.test(next)) {
            next = tokens.isSymbol(next, '(') ? tokens.afterParentheses(next) : next + 1;
        }
        return next;
    }

    /** Returns the index after what a clause begins with: words and names that look as if another one began. */
    private int afterStart(int start) {
        if (tokens.isWord(start, "DEFAULT")) {
            boolean isSigned = tokens.isSymbol(start + 1, '+') || tokens.isSymbol(start + 1, '-');
            return tokens.isSymbol(start + 1, '(') ? start + 1 : start + (isSigned ? 3 : 2);
        }
        if (tokens.isWord(start, "GENERATED")) {
            return start + (tokens.isWord(start + 2, "AS") ? 3 : 2);
        }
        return tokens.isAnyWord(start, "NOT", "COLLATE", "REFERENCES") ? start + 2 : start + 1;
    }

    private Kind kind(int word, int end) {
        if (word >= end) {
            return Kind.NOTHING;
        }
        if (tokens.isWord(word, "NOT")) {
            return tokens.isWord(word + 1, "NULL") ? Kind.NOT_NULL : Kind.DEFERRABLE;
        }
        if (tokens.isWord(word, "GENERATED")) {
            return tokens.isWord(word + 2, "AS") ? Kind.GENERATED : Kind.NOTHING;
        }
        return KINDS.getOrDefault(tokens.get(word).in(tokens.text()).toUpperCase(Locale.ROOT), Kind.NOTHING);
    }
}

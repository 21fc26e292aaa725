package dev.furrow.sql;

import dev.furrow.schema.TableName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One database's lexical rules: what begins and ends a string, a comment, a name, a statement.
 *
 * @param word what section lines call the database, {@code postgresql}
 * @param temporarySchema the schema that temporary tables are in, as it compares names
 * @param rules in what it goes beyond what all databases have
 */
public record SqlSyntax(String word, String temporarySchema, Set<Rule> rules) {
    /** A rule that some databases have. */
    public enum Rule {
        /** A comment inside a comment needs an end of its own, as the standard has it. */
        NESTED_COMMENTS,
        /** A carriage return alone ends a line comment, as a line feed does. */
        CARRIAGE_RETURN_ENDS_LINE,
        /** {@code $$text$$} and {@code $tag$text$tag$}. */
        DOLLAR_QUOTES,
        /** {@code E'text'}, in which a backslash takes away the next character's meaning. */
        ESCAPE_STRINGS,
        /** {@code U&'text'} and {@code U&"name"}. */
        UNICODE_ESCAPES,
        /** Names may stand in brackets, {@code [name]}. */
        BRACKETED_NAMES,
        /** Names may stand in backticks. */
        BACKTICK_NAMES,
        /** A string may stand where a name is asked for. */
        STRINGS_AS_NAMES,
        /** Names without quotes are kept in lower case; folded are ASCII's letters alone, whatever the locale. */
        LOWER_CASE_NAMES,
        /** Two names are the same if they differ by case alone. */
        NAMES_WITHOUT_CASE,
        /** A semicolon between parentheses doesn't end the statement: the commands of a rule are written so. */
        SEMICOLONS_IN_PARENTHESES,
        /** {@code CREATE FUNCTION ... BEGIN ATOMIC ...; END}. */
        ATOMIC_BODIES,
        /** {@code CREATE TRIGGER ... BEGIN ...; END}. */
        TRIGGER_BODIES,
        /** {@code COPY ... FROM stdin} with its data in the lines that follow, as {@code pg_dump} writes it. */
        COPY_DATA,
        /** {@code ALTER TABLE ONLY (name)}: tables that inherit from another one are left out. */
        INHERITANCE,
        /** {@code PRAGMA foreign_keys=OFF}, which does nothing within a transaction. */
        PRAGMAS,
        /** A driver needs dates in one style and texts in one encoding, which {@code SET} changes. */
        AGREED_OUTPUT,
        /** The driver takes {@code ??} for an operator {@code ?}, which else is a parameter. */
        DOUBLED_QUESTION_MARKS
    }

    public SqlSyntax {
        EnumSet<Rule> copy = EnumSet.noneOf(Rule.class);
        copy.addAll(rules);
        rules = Collections.unmodifiableSet(copy);
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /**
     * Returns a table's name as this database compares it: two names are the same table's exactly if these are equal, and
     * qualified alike.
     */
    public TableName comparable(TableName table) {
        return has(Rule.NAMES_WITHOUT_CASE)
                ? new TableName(
                        table.schema().toLowerCase(Locale.ROOT), table.name().toLowerCase(Locale.ROOT))
                : table;
    }

    /** Returns what an unquoted name becomes. */
    String folded(String name) {
        if (!has(Rule.LOWER_CASE_NAMES)) {
            return name;
        }
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }
}

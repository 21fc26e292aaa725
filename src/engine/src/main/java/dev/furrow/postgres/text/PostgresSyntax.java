package dev.furrow.postgres.text;

import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlSyntax.Rule;
import java.util.Set;

/** See "Lexical Structure" in PostgreSQL's manual. */
public final class PostgresSyntax {
    public static final SqlSyntax SYNTAX = new SqlSyntax(
            "postgresql",
            "pg_temp",
            Set.of(
                    Rule.NESTED_COMMENTS,
                    Rule.CARRIAGE_RETURN_ENDS_LINE,
                    Rule.DOLLAR_QUOTES,
                    Rule.ESCAPE_STRINGS,
                    Rule.UNICODE_ESCAPES,
                    Rule.LOWER_CASE_NAMES,
                    Rule.SEMICOLONS_IN_PARENTHESES,
                    Rule.ATOMIC_BODIES,
                    Rule.COPY_DATA,
                    Rule.INHERITANCE,
                    Rule.AGREED_OUTPUT,
                    Rule.DOUBLED_QUESTION_MARKS));

    private PostgresSyntax() {}
}

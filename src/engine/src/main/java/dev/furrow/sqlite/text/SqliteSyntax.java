package dev.furrow.sqlite.text;

import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlSyntax.Rule;
import java.util.Set;

/** See {@code tokenize.c} of SQLite. It keeps the case that a name was written in, and doesn't look at it. */
public final class SqliteSyntax {
    public static final SqlSyntax SYNTAX = new SqlSyntax(
            "sqlite",
            "temp",
            Set.of(
                    Rule.BRACKETED_NAMES,
                    Rule.BACKTICK_NAMES,
                    Rule.STRINGS_AS_NAMES,
                    Rule.NAMES_WITHOUT_CASE,
                    Rule.TRIGGER_BODIES,
                    Rule.PRAGMAS));

    private SqliteSyntax() {}
}

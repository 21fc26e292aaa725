package dev.furrow.testing;

import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sqlite.text.SqliteSyntax;
import java.util.List;

/** The lexical rules of the databases that come with Furrow. */
public final class Syntaxes {
    public static final SqlSyntax POSTGRESQL = PostgresSyntax.SYNTAX;
    public static final SqlSyntax SQLITE = SqliteSyntax.SYNTAX;

    private Syntaxes() {}

    public static List<SqlSyntax> all() {
        return List.of(POSTGRESQL, SQLITE);
    }
}

package dev.furrow.sqlite.shell;

import dev.furrow.error.Place;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlToken;
import dev.furrow.sqlite.text.SqliteSyntax;

/** Statements as sqlite3 has to read them: a line that holds {@code /} or {@code go} alone ends a statement there. */
final class SqliteShellText {
    private SqliteShellText() {}

    static String of(Place place, String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        SqlLexer lexer = new SqlLexer(SourceText.madeAt(place, text), SqliteSyntax.SYNTAX);
        int done = 0;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            String word = token.in(text);
            if ((word.equals("/") || word.equalsIgnoreCase("go")) && beginsLine(text, token.start())) {
                out.append(text, done, token.start()).append("/**/");
                done = token.start();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private static boolean beginsLine(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
    }
}

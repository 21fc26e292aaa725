package dev.furrow.postgres.psql;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlToken;

/**
 * Statements as psql has to read them, so that the server gets what the author wrote. Outside quotes psql takes {@code :name} for a
 * variable of its own; where the schema isn't known, such a variable stands for <code>${schema}</code>.
 */
final class PsqlText {
    /**
     * What psql is told first, so that it behaves as a run does, whatever the person's {@code .psqlrc} says.
     */
    static final String SETTINGS = """
            \\set ON_ERROR_STOP on
            \\set ON_ERROR_ROLLBACK off
            \\set AUTOCOMMIT on
            \\set SINGLELINE off
            \\set QUIET on
            \\pset pager off
            \\encoding UTF8
            """;

    static final String LOGIN_ROLE = "RESET SESSION AUTHORIZATION;\nRESET ROLE;\n";

    /**
     * Takes back what a step before left in the session, but for advisory locks: one of them is the script's own. Time zone and
     * date style are those of a run.
     */
    static final String FRESH_SESSION = LOGIN_ROLE + """
            RESET ALL;
            CLOSE ALL;
            DEALLOCATE ALL;
            UNLISTEN *;
            DISCARD TEMP;
            DISCARD SEQUENCES;
            SET client_encoding TO 'UTF8';
            SET standard_conforming_strings TO on;
            SET backslash_quote TO safe_encoding;
            SET DateStyle TO ISO;
            SET TimeZone TO 'UTC';
            """;

    /** The current schema's name, as an identifier. */
    static final String SCHEMA_NAME = ":\"furrow_schema\"";

    private static final String QUOTED = "${schema}";
    private static final String UNQUOTED = "${schema_name}";

    private final boolean schemaIsUnknown;

    /** Writes for a schema that the script has to ask for, or for one that is in the texts already. */
    PsqlText(boolean schemaIsUnknown) {
        this.schemaIsUnknown = schemaIsUnknown;
    }

    /**
     * Returns a statement's text.
     *
     * @throws FurrowException if the schema stands where psql puts nothing in: inside a longer string or a body
     */
    String of(Place place, String text) {
        if (text.indexOf(':') < 0 && !namesSchema(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        SqlLexer lexer = new SqlLexer(SourceText.madeAt(place, text), PostgresSyntax.SYNTAX);
        int done = 0;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            if (token.start() < done) {
                continue;
            }
            out.append(text, done, token.start());
            done = token.end();
            if (text.startsWith("::", token.start())) {
                done++;
            } else if (token.kind() == SqlToken.Kind.SYMBOL && namesSchema(text, token.start())) {
                done = text.indexOf('}', token.start()) + 1;
            }
            out.append(piece(place, token.kind(), text.substring(token.start(), done), text.substring(done)));
        }
        return out.append(text, done, text.length()).toString();
    }

    private String piece(Place place, SqlToken.Kind kind, String piece, String following) {
        if (kind == SqlToken.Kind.SYMBOL && piece.equals(":") && beginsVariable(following)) {
            return "\\:";
        }
        boolean comment = kind == SqlToken.Kind.LINE_COMMENT || kind == SqlToken.Kind.BLOCK_COMMENT;
        return comment || !namesSchema(piece) ? piece : schema(place, piece);
    }

    private static boolean beginsVariable(String following) {
        char next = following.isEmpty() ? ' ' : following.charAt(0);
        return Character.isLetter(next) || next >= 0x80 || next == '_' || next == '\'' || next == '"' || next == '{';
    }

    private static String schema(Place place, String piece) {
        return switch (piece) {
            case QUOTED, "\"" + UNQUOTED + "\"" -> SCHEMA_NAME;
            case UNQUOTED -> ":furrow_schema";
            case "'" + UNQUOTED + "'" -> ":'furrow_schema'";
            default -> throw unknown(place);
        };
    }

    private static FurrowException unknown(Place place) {
        return new FurrowException(Diagnostic.of(
                        place,
                        "which schema the script will run in isn't known, and " + QUOTED + " or " + UNQUOTED
                                + " stands inside a text")
                .noting("Nothing was written.")
                .advising(Advice.set("Name the schema:", "environment", "production")
                        .with("schema", "app")));
    }

    /** Returns a text between quotes; where it names the unknown schema, the script puts it in. */
    String literal(String text) {
        String literal = Quoting.literal(text);
        if (!namesSchema(text)) {
            return literal;
        }
        String quoted = "'\"' || replace(:'furrow_schema', '\"', '\"\"') || '\"'";
        return "replace(replace(" + literal + ", '" + QUOTED + "', " + quoted + "), '" + UNQUOTED
                + "', :'furrow_schema')";
    }

    private boolean namesSchema(String text) {
        return schemaIsUnknown && (text.contains(QUOTED) || text.contains(UNQUOTED));
    }

    private boolean namesSchema(String text, int at) {
        return schemaIsUnknown && (text.startsWith(QUOTED, at) || text.startsWith(UNQUOTED, at));
    }
}

package dev.furrow.sql;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.List;

/**
 * A line that psql acts on itself. See "Meta-Commands" in its manual page.
 *
 * @param name with its backslash
 */
record PsqlCommand(String name) {
    /** Reads the command from a token's text. */
    static PsqlCommand parse(String text) {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new PsqlCommand(text.substring(0, end));
    }

    /** Tells whether it is what pg_dump writes around its output since 2025; it means something to psql's input alone. */
    boolean isFromDump() {
        return name.equals("\\restrict") || name.equals("\\unrestrict");
    }

    FurrowException refusal(Place place, SqlSyntax syntax) {
        return new FurrowException(place, name + " is a command of psql, not SQL", List.of(remedy(syntax)));
    }

    private String remedy(SqlSyntax syntax) {
        return switch (name) {
            case "\\i", "\\ir", "\\include", "\\include_relative" ->
                "Write the statements of that file here, or make it a revision.";
            case "\\set", "\\gset" ->
                "Write ${NAME} where the value belongs, and run with  -Dfurrow.placeholder.NAME=VALUE";
            case "\\c", "\\connect" -> "A script runs on the database of furrow.url alone: take the line out.";
            case "\\copy" ->
                syntax.has(SqlSyntax.Rule.COPY_DATA)
                        ? "Write COPY ... FROM stdin; with the data in the lines behind it and a line \\. at their end."
                        : "Write INSERT INTO ... VALUES with the data, or make that file a seed of mvn seed:all.";
            case "\\." ->
                syntax.has(SqlSyntax.Rule.COPY_DATA)
                        ? "It ends the data of a COPY ... FROM stdin; none stands before it."
                        : "It ends the data of a COPY ... FROM stdin, which this database doesn't have: write INSERT INTO ... VALUES.";
            default -> "Take the line out, or say in SQL what it does.";
        };
    }
}

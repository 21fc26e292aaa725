package dev.furrow.adopt.imports;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told of a text by its statements. */
final class Statements {
    /** What PostgreSQL refuses in a transaction block, by the pages of its reference on these commands. */
    private static final Pattern OUTSIDE_TRANSACTION = Pattern.compile(
            "(CREATE\\s+(UNIQUE\\s+)?INDEX\\s+CONCURRENTLY|DROP\\s+INDEX\\s+CONCURRENTLY|VACUUM|ALTER\\s+SYSTEM"
                    + "|REINDEX\\s+(\\([^)]*\\)\\s*)?((DATABASE|SYSTEM)|\\w+\\s+CONCURRENTLY)"
                    + "|(CREATE|DROP)\\s+(DATABASE|TABLESPACE)|ALTER\\s+TABLE\\s.*DETACH\\s+PARTITION\\s.*CONCURRENTLY)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<SqlSyntax> databases;

    /**
     * Reads by the first of some syntaxes that a text fits.
     *
     * @param databases the syntaxes
     */
    Statements(List<SqlSyntax> databases) {
        this.databases = List.copyOf(databases);
    }

    /** Returns whether a statement of {@code sql} can't run in a transaction. */
    boolean anyOutsideTransaction(ToolFile file, String sql) {
        return in(file, sql).stream()
                .anyMatch(statement ->
                        OUTSIDE_TRANSACTION.matcher(statement.text()).matches());
    }

    /** Returns the lines on which statements name a table, those in the bodies of functions among them; strings and comments don't count. */
    List<Place> naming(String table, ToolFile file) {
        List<Place> places = new ArrayList<>();
        for (SqlStatement statement : in(file, file.text())) {
            for (int start : starts(table, statement.tokens(), statement.syntax())) {
                Place exact = statement.placeAt(statement.text().codePointCount(0, start) + 1);
                places.add(exact.at(exact.line()));
            }
        }
        return places.stream().distinct().toList();
    }

    /** Returns the offsets of a table's name. */
    private static List<Integer> starts(String table, SqlTokens tokens, SqlSyntax syntax) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            String token = tokens.text(i);
            int start = tokens.start(i);
            switch (tokens.kind(i)) {
                case WORD -> addIf(token.equalsIgnoreCase(table), start, starts);
                case QUOTED_NAME -> addIf(token.substring(1, token.length() - 1).equals(table), start, starts);
                case STRING -> inBody(table, token, syntax).forEach(inside -> starts.add(start + inside));
                default -> {}
            }
        }
        return starts;
    }

    private static void addIf(boolean isNamed, int start, List<Integer> starts) {
        if (isNamed) {
            starts.add(start);
        }
    }

    /** A function's body, between dollars, is SQL or a language like it; in one that is neither nothing is found. */
    private static List<Integer> inBody(String table, String string, SqlSyntax syntax) {
        int quote = string.startsWith("$") ? string.indexOf('$', 1) + 1 : 0;
        if (quote == 0) {
            return List.of();
        }
        try {
            SqlTokens body = SqlTokens.of(string.substring(quote, string.length() - quote), syntax);
            return starts(table, body, syntax).stream()
                    .map(start -> quote + start)
                    .toList();
        } catch (FurrowException e) {
            return List.of();
        }
    }

    /** Where no syntax fits there is nothing to tell: the text is refused when it is written. */
    private List<SqlStatement> in(ToolFile file, String sql) {
        SourceText source = new SourceText(file.source().name(), sql);
        return databases.stream()
                .map(syntax -> in(source, syntax))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<SqlStatement>> in(SourceText source, SqlSyntax syntax) {
        try {
            return Optional.of(SqlSplitter.split(source, syntax).readable());
        } catch (FurrowException e) {
            return Optional.empty();
        }
    }
}

package dev.furrow.model.ddl;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Product;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.List;
import java.util.Set;

/** Reads a script of DDL. */
public final class DdlScript {
    private DdlScript() {}

    /**
     * Returns what a script declares, read in the words of the database that leaves least of it unread.
     *
     * @param syntaxes of all databases; of several that do equally well the first one counts
     * @param ownSchemas the names under which the application's own schema is written
     * @throws FurrowException with its line, if a string or a comment has no end, or the script contradicts itself
     */
    public static DeclaredSchema read(SourceText script, List<SqlSyntax> syntaxes, Set<String> ownSchemas) {
        DeclaredSchema best = read(script, syntaxes.get(0), syntaxes, ownSchemas);
        for (SqlSyntax syntax : syntaxes.subList(1, syntaxes.size())) {
            if (best.others().isEmpty()) {
                return best;
            }
            DeclaredSchema other = readable(script, syntax, syntaxes, ownSchemas, best);
            best = other.others().size() < best.others().size() ? other : best;
        }
        return best;
    }

    private static DeclaredSchema readable(
            SourceText script,
            SqlSyntax syntax,
            List<SqlSyntax> syntaxes,
            Set<String> ownSchemas,
            DeclaredSchema otherwise) {
        try {
            return read(script, syntax, syntaxes, ownSchemas);
        } catch (FurrowException e) {
            return otherwise;
        }
    }

    private static DeclaredSchema read(
            SourceText script, SqlSyntax syntax, List<SqlSyntax> syntaxes, Set<String> ownSchemas) {
        List<Product> others = syntaxes.stream()
                .filter(other -> !other.word().equals(syntax.word()))
                .map(other -> new Product(other.word()))
                .toList();
        SchemaDraft draft = new SchemaDraft(others, ownSchemas);
        for (SqlStatement statement : SqlSplitter.split(script, syntax).statements()) {
            try {
                new StatementReader(draft, statement).read();
            } catch (UnreadException e) {
                draft.add(statement, e);
            }
        }
        return draft.schema();
    }
}

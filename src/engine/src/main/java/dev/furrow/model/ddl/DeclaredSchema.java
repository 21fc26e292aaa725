package dev.furrow.model.ddl;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.Sequence;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlTokens;
import java.util.List;
import java.util.Optional;

/**
 * What a script declares. What stands in several of its statements is put together; the order is the script's.
 *
 * @param elsewhere tables that lie in other schemas than the application's
 * @param others statements that the vocabulary of revisions can't say; a database of the script's own kind may take them
 */
public record DeclaredSchema(
        List<DeclaredTable> tables,
        List<TableName> elsewhere,
        List<Sequence> sequences,
        List<EnumerationType> enums,
        List<View> views,
        List<Unread> others) {
    public DeclaredSchema {
        tables = List.copyOf(tables);
        elsewhere = List.copyOf(elsewhere);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        views = List.copyOf(views);
        others = List.copyOf(others);
    }

    /**
     * A statement that wasn't read.
     *
     * @param place when it is made, beside the tables that were read
     * @param reason what couldn't be read, with its line
     */
    public record Unread(SqlStatement statement, SchemaObject.Place place, FurrowException reason) {
        /** Returns whether it only says what something is for. */
        public boolean isComment() {
            SqlTokens tokens = statement.tokens();
            return tokens.count() > 1 && tokens.isWord(0, "comment") && tokens.isWord(1, "on");
        }
    }

    /** Returns the table of exactly that name. */
    public Optional<DeclaredTable> table(TableName wanted) {
        return tables.stream().filter(table -> table.name().equals(wanted)).findFirst();
    }
}

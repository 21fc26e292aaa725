package dev.furrow.sqlite;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.CreateView;
import dev.furrow.operation.model.RenameIndex;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlToken;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What SQLite can't alter, and keeps as a text without rows of its own: it is dropped and made anew. */
final class RecreatedObject {
    private final LiveSchema schema;
    private final List<String> statements = new ArrayList<>();

    RecreatedObject(LiveSchema schema) {
        this.schema = schema;
    }

    List<String> replace(CreateView operation) {
        String name = operation.name().name();
        schema.find("view", name).ifPresent(view -> statements.add("DROP VIEW " + Quoting.identifier(view.name())));
        statements.add("CREATE VIEW " + Quoting.identifier(name) + " AS\n" + operation.query());
        statements.add(sense(name));
        schema.triggersOf(name).forEach(trigger -> statements.add(trigger.sql()));
        return statements;
    }

    /** Returns a query that fails where the view reads what isn't there: SQLite looks only when somebody asks for rows. */
    static String sense(String view) {
        return "SELECT 1 FROM " + Quoting.identifier(view) + " LIMIT 0";
    }

    List<String> rename(String name, String newName) {
        SchemaEntry view =
                schema.find("view", name).orElseThrow(() -> new FurrowException("there is no view \"" + name + "\""));
        if (!schema.triggersOf(view.name()).isEmpty()) {
            throw new FurrowException(
                    "SQLite can't rename view \"" + view.name() + "\", which has triggers",
                    Advice.say("Drop the view, create the new one and its triggers."));
        }
        statements.add("DROP VIEW " + Quoting.identifier(view.name()));
        statements.add(withName(view, newName));
        return statements;
    }

    List<String> rename(RenameIndex operation) {
        SchemaEntry index = schema.find("index", operation.name())
                .filter(entry -> !entry.sql().isEmpty())
                .orElseThrow(() -> new FurrowException("there is no index \"" + operation.name() + "\""));
        new TakenNames(schema).requireFreeIndex(schema.table(index.table()), operation.newName());
        statements.add("DROP INDEX " + Quoting.identifier(index.name()));
        statements.add(withName(index, operation.newName()));
        return statements;
    }

    /** Returns the statement that made {@code entry} with another name, the first one after {@code INDEX} or {@code VIEW}. */
    private static String withName(SchemaEntry entry, String newName) {
        Tokens tokens = new Tokens(entry.sql());
        for (int i = 0; i < tokens.count(); i++) {
            SqlToken token = tokens.get(i);
            boolean isName = token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.QUOTED_NAME;
            if (isName && i > 1 && tokens.name(i).equalsIgnoreCase(entry.name())) {
                return entry.sql().substring(0, token.start())
                        + Quoting.identifier(newName)
                        + entry.sql().substring(token.end());
            }
        }
        throw new IllegalStateException(entry.sql());
    }
}

package dev.furrow.sqlite.keys;

import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TableChange;
import dev.furrow.sql.TableChanges;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a statement may change on SQLite, as far as its text tells. Reading too counts as writing: a name is enough.
 *
 * @param all whether the text doesn't tell
 * @param effect what of a table it may change
 * @param names what may be names of tables in it, as {@link TableNames#key} has them
 * @param changes what it makes of tables' names
 * @param altered the table that it alters otherwise, as it is written
 * @param triggers the trigger that it makes
 * @param dropped the index that it drops, as it is written
 */
record Touch(
        boolean all,
        Effect effect,
        Set<String> names,
        List<TableChange> changes,
        List<String> altered,
        List<Trigger> triggers,
        List<String> dropped) {
    private static final Touch NOTHING =
            new Touch(false, Effect.ROWS, Set.of(), List.of(), List.of(), List.of(), List.of());
    private static final Touch ALL = new Touch(true, Effect.BOTH, Set.of(), List.of(), List.of(), List.of(), List.of());

    /** Who writes there makes any schema out of any other. */
    private static final Set<String> SCHEMA_ITSELF = Set.of("sqlite_schema", "sqlite_master", "writable_schema");

    /** What a statement may change of a table. */
    enum Effect {
        ROWS,
        /** Which keys there are, and what is unique. */
        KEYS,
        BOTH;

        private static Effect of(Tokens tokens) {
            if (tokens.isWord(0, "CREATE") || (tokens.isWord(0, "DROP") && tokens.isWord(1, "INDEX"))) {
                return KEYS;
            }
            return tokens.isAnyWord(0, "ALTER", "DROP") ? BOTH : ROWS;
        }
    }

    Touch {
        names = Set.copyOf(names);
        changes = List.copyOf(changes);
        altered = List.copyOf(altered);
        triggers = List.copyOf(triggers);
        dropped = List.copyOf(dropped);
    }

    static Touch of(StepStatement statement) {
        return statement.accept(new Reading());
    }

    private static final class Reading implements StepStatement.Visitor<Touch> {
        @Override
        public Touch sql(StepStatement.Sql sql) {
            return read(sql.statement());
        }

        @Override
        public Touch parametrised(StepStatement.Parametrised parametrised) {
            return read(parametrised.statement());
        }

        @Override
        public Touch code(StepStatement.Code code) {
            return ALL;
        }

        @Override
        public Touch require(StepStatement.Require require) {
            return NOTHING;
        }

        @Override
        public Touch schemaDependent(SchemaDependent dependent) {
            return ALL;
        }
    }

    private static Touch read(SqlStatement statement) {
        Tokens tokens = new Tokens(statement.text());
        Set<String> names = TableNames.in(tokens);
        // What is taken back to a savepoint may have been any of the schema.
        if (tokens.isWord(0, "ROLLBACK") || SCHEMA_ITSELF.stream().anyMatch(names::contains)) {
            return ALL;
        }
        return new Touch(
                false,
                Effect.of(tokens),
                names,
                TableChanges.of(statement),
                named(tokens, "ALTER", "TABLE"),
                isTrigger(tokens) ? List.of(Trigger.read(tokens)) : List.of(),
                named(tokens, "DROP", "INDEX"));
    }

    private static boolean isTrigger(Tokens tokens) {
        boolean isTemporary = tokens.isAnyWord(1, "TEMP", "TEMPORARY");
        return tokens.isWord(0, "CREATE") && tokens.isWord(isTemporary ? 2 : 1, "TRIGGER");
    }

    /** Returns the name of what two words are about. */
    private static List<String> named(Tokens tokens, String verb, String kind) {
        List<String> named = new ArrayList<>();
        if (tokens.isWord(0, verb) && tokens.isWord(1, kind)) {
            int name = tokens.isWord(2, "IF") && tokens.isWord(3, "EXISTS") ? 4 : 2;
            int last = tokens.isSymbol(name + 1, '.') ? name + 2 : name;
            if (last < tokens.count()) {
                named.add(tokens.name(last));
            }
        }
        return named;
    }
}

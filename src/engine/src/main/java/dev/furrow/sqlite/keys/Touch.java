package dev.furrow.sqlite.keys;

import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TableChange;
import dev.furrow.sql.TableChanges;
import dev.furrow.sqlite.text.Tokens;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        names = Collections.unmodifiableSet(names);
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
        Tokens tokens = Tokens.of(statement);
        Set<String> names = names(tokens);
        // What is taken back to a savepoint may have been any of the schema.
        if (tokens.isWord(0, "ROLLBACK") || !Collections.disjoint(names, SCHEMA_ITSELF)) {
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

    /** Who makes a table writes to no other, whatever that refers to or is filled from, and fires no trigger. */
    private static Set<String> names(Tokens tokens) {
        if (!tokens.isWord(0, "CREATE") || !tokens.isWord(1, "TABLE")) {
            return TableNames.in(tokens);
        }
        boolean ifNotExists = tokens.isWord(2, "IF") && tokens.isWord(3, "NOT");
        Set<String> made = new HashSet<>();
        name(tokens, ifNotExists ? 5 : 2).ifPresent(name -> made.add(TableNames.key(name)));
        return made;
    }

    private static boolean isTrigger(Tokens tokens) {
        boolean isTemporary = tokens.isAnyWord(1, "TEMP", "TEMPORARY");
        return tokens.isWord(0, "CREATE") && tokens.isWord(isTemporary ? 2 : 1, "TRIGGER");
    }

    /** Returns the name of what two words are about. */
    private static List<String> named(Tokens tokens, String verb, String kind) {
        if (!tokens.isWord(0, verb) || !tokens.isWord(1, kind)) {
            return List.of();
        }
        boolean ifExists = tokens.isWord(2, "IF") && tokens.isWord(3, "EXISTS");
        return name(tokens, ifExists ? 4 : 2).map(List::of).orElse(List.of());
    }

    /** Returns the name that stands there, without its schema's; none beyond the end. */
    private static Optional<String> name(Tokens tokens, int first) {
        int last = tokens.isSymbol(first + 1, '.') ? first + 2 : first;
        return last < tokens.count() ? Optional.of(tokens.name(last)) : Optional.empty();
    }
}

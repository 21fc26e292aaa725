package dev.furrow.seed.model;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import java.util.Collection;
import java.util.List;

/** Row security may hide rows of a table, which is to be emptied, counted or exported as a whole. */
public final class HiddenRowsException extends FurrowException {
    private static final long serialVersionUID = 1L;

    private HiddenRowsException(List<String> tables) {
        super(Diagnostic.of("row security may hide rows of " + String.join(", ", tables) + " from this role")
                .noting("Tables are cleared, counted and exported as a whole, or not at all.")
                .advising(Advice.say(
                        "Connect as a role with BYPASSRLS, or as their owner without FORCE ROW LEVEL SECURITY.")));
    }

    private HiddenRowsException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    /** Throws this for those of {@code names} whose rows can't all be seen. */
    public static void requireNone(SeedDatabase database, Collection<TableName> names) {
        List<String> hidden =
                hiding(database, names).stream().map(database::shown).toList();
        if (!hidden.isEmpty()) {
            throw new HiddenRowsException(hidden);
        }
    }

    /** Returns those of some tables of which row security may hide rows from the connection's role. */
    public static List<TableName> hiding(SeedDatabase database, Collection<TableName> names) {
        return names.stream()
                .filter(name -> database.tables()
                        .find(name)
                        .filter(table -> table.is(TableTrait.HIDES_ROWS))
                        .isPresent())
                .toList();
    }

    @Override
    protected HiddenRowsException with(Diagnostic other) {
        return new HiddenRowsException(other);
    }
}

package dev.furrow.sqlite;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;

/**
 * The way around what ALTER TABLE can't say: make the new table, copy the rows, drop the old one, rename. See "Making Other Kinds
 * Of Table Schema Changes" in SQLite's manual.
 */
final class Rebuild {
    private final TableEdit edit;
    private final TableText before;
    private final TableText after;
    private final String name;
    private final String temporary;
    private final CallSite site;
    private final List<StepStatement> statements = new ArrayList<>();

    /** Carries {@code edit} out; what it looks for first stands where it was asked for, all else at {@code site}. */
    Rebuild(TableEdit edit, CallSite site) {
        this.edit = edit;
        this.site = site;
        this.before = edit.before();
        this.after = edit.after();
        this.name = Quoting.identifier(before.name());
        this.temporary = Quoting.identifier("furrow_new_" + before.name());
    }

    /**
     * Returns the statements.
     *
     * @param obstacles the views and triggers at which SQLite can't look
     */
    List<StepStatement> statements(Obstacles obstacles) {
        // With foreign keys on DROP TABLE deletes the rows first, and those that refer to them go or stand in the way.
        statements.addAll(site.require(
                "SELECT 'table \"" + before.name().replace("'", "''")
                        + "\" can''t be rebuilt while foreign keys are on'"
                        + " FROM pragma_foreign_keys WHERE foreign_keys",
                Advice.literal("Take out of the header:", "foreign-keys: on")));
        RowsKept kept = new RowsKept(edit, "furrow_new_" + before.name());
        statements.addAll(site.require(kept.columns()));
        statements.addAll(edit.checks());
        send(after.createAs("furrow_new_" + before.name()));
        firstNumber();
        new RowCopy(edit).insert("furrow_new_" + before.name()).ifPresent(insert -> {
            send(insert);
            statements.addAll(site.require(kept.rows()));
        });
        counter();
        send("DROP TABLE " + name);
        // Else the views and triggers that name the table would stand in the way of the new name.
        send("PRAGMA legacy_alter_table = ON");
        send("ALTER TABLE " + temporary + " RENAME TO " + name);
        send("PRAGMA legacy_alter_table = OFF");
        edit.keptIndexes().forEach(index -> send(index.sql()));
        obstacles.othersOf(before.name()).forEach(trigger -> send(trigger.sql()));
        if (obstacles.hasReaders()) {
            obstacles.away(before.name()).forEach(this::send);
            send(Obstacles.look(after));
            obstacles.back().forEach(this::send);
            obstacles.checks(after).forEach(this::send);
        }
        return statements;
    }

    /** SQLite counts on from here, for rows that have no number yet, too. */
    private void firstNumber() {
        if (edit.firstNumber() != 1) {
            send("INSERT INTO sqlite_sequence (name, seq) VALUES (" + Quoting.literal("furrow_new_" + before.name())
                    + ", " + (edit.firstNumber() - 1) + ")");
        }
    }

    /** Takes the largest number ever given over: the rows may have lost it. */
    private void counter() {
        if (!before.isAutoincrement() || !after.isAutoincrement()) {
            return;
        }
        String old = Quoting.literal(before.name());
        String copy = Quoting.literal("furrow_new_" + before.name());
        send("DELETE FROM sqlite_sequence WHERE name = " + copy);
        send("INSERT INTO sqlite_sequence (name, seq)\n  SELECT " + copy + ", seq FROM sqlite_sequence WHERE name = "
                + old);
    }

    private void send(String text) {
        statements.addAll(site.sql(text));
    }
}

package dev.furrow.sqlite.text;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;

/** What SQLite can't do, and what to write instead. */
public final class SqliteUnsupported {
    private SqliteUnsupported() {}

    public static FurrowException of(String what) {
        return new FurrowException(
                "SQLite can't " + what,
                Advice.literal("Say it for PostgreSQL alone:", "op.on(POSTGRESQL, only -> only....)"));
    }

    /** Refuses numbers that AUTOINCREMENT doesn't give: it counts by 1, and a row may bring its own. */
    public static void requireCounted(String column, Numbering numbering) {
        if (numbering.giver() == Numbering.Giver.DATABASE_ALWAYS) {
            throw of("keep rows from bringing their own number of column \"" + column + "\"");
        }
        for (Numbers.Setting setting : numbering.numbers().settings().keySet()) {
            boolean counts = setting == Numbers.Setting.START
                    || (setting == Numbers.Setting.INCREMENT
                            && numbering.numbers().settings().get(setting) == 1);
            if (!counts) {
                throw of("number column \"" + column + "\" otherwise than by 1 from a start");
            }
        }
        if (numbering.numbers().cycles()) {
            throw of("number column \"" + column + "\" with CYCLE");
        }
    }
}

package dev.furrow.seed.plan;

import dev.furrow.database.Notices;
import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.TableRows;
import java.time.Duration;
import java.util.List;

/** Hears what a seeding does. */
public interface SeedProgress extends Notices.Listener {
    /** Hears nothing. */
    SeedProgress NONE = new SeedProgress() {};

    /** The plan is made and checked; clearing is next. */
    default void planned(SeedPlan plan) {}

    /** Tables were cleared, in this order. */
    default void cleared(List<TableName> tables, Duration took) {}

    /** A seed begins. */
    default void begins(Seed seed) {}

    /**
     * A seed has gone on; heard often.
     *
     * @param rows that were read so far
     * @param bytes of the file that were read so far; of a file with several tables, by each table anew
     * @param size the file's, in bytes; 0 if it isn't known
     */
    default void advanced(Seed seed, long rows, long bytes, long size) {}

    /** A seed has put rows into tables; a statement's rows count where they went in. */
    default void filled(Seed seed, List<TableRows> rows, Duration took) {}
}

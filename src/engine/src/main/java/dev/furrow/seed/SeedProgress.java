package dev.furrow.seed;

import dev.furrow.schema.TableName;
import java.time.Duration;
import java.util.List;

/** Hears what a run of seeds does. */
public interface SeedProgress {
    /** Hears nothing. */
    SeedProgress NONE = new SeedProgress() {};

    /** The plan is made and checked; clearing is next. */
    default void planned(SeedPlan plan) {}

    /** Tables were cleared, in this order. */
    default void cleared(List<TableName> tables, Duration took) {}

    /** A seed begins. */
    default void begins(Seed seed) {}

    /** A seed has put rows into tables; a statement's rows count where they went in. */
    default void filled(Seed seed, List<TableRows> rows, Duration took) {}
}

package dev.furrow.seed.plan;

import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedDatabase;

/** A plan, with what it takes to carry it out. */
public record PlannedRun(SeedPlan plan, SeedDatabase database, SeedContents contents) {
    public Tables tables() {
        return database.tables();
    }

    /** Returns a table's name as messages show it: without the application's own schema. */
    public String shown(TableName table) {
        return database.shown(table);
    }
}

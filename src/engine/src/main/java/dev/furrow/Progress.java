package dev.furrow;

import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.seed.plan.SeedProgress;

/** Is told what begins and ends. The engine prints nothing itself; every method may be left out. */
public interface Progress extends RunProgress, SeedProgress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {};
}

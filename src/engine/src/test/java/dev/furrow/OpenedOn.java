package dev.furrow;

import dev.furrow.database.DatabaseSystem;
import java.util.List;

/** The engine on databases that it doesn't come with, for tests in other rooms. */
public final class OpenedOn {
    private OpenedOn() {}

    public static Furrow system(Settings settings, DatabaseSystem system) {
        return Furrow.open(settings, Progress.SILENT, new DatabaseSystems(List.of(system)));
    }
}

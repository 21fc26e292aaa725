package dev.furrow.schema.told;

import dev.furrow.error.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The application's tables at a glance.
 *
 * @param tables by name
 * @param obstacle why it isn't known which revisions made them; null where it is
 */
public record TableOverview(
        List<TableFacts> tables, @Nullable Diagnostic obstacle) {
    public TableOverview {
        tables = List.copyOf(tables);
    }

    /** Returns why it isn't known which revisions made the tables; empty where it is. */
    public Optional<Diagnostic> unknown() {
        return Optional.ofNullable(obstacle);
    }
}

package dev.furrow;

import dev.furrow.seed.model.Cascade;
import dev.furrow.seed.model.Dependencies;
import java.util.List;

/**
 * What is asked of seeds. A value: each method returns other options.
 *
 * @param only tables or seeds to choose; empty for all
 * @param dependencies what to do about seeds that the chosen ones depend on
 * @param clear whether tables are cleared before they are filled
 * @param cascade what to do about tables that clearing reaches and no seed fills
 * @param protect tables that must not be cleared
 */
public record SeedOptions(
        List<String> only, Dependencies dependencies, boolean clear, Cascade cascade, List<String> protect) {
    /** All seeds, clearing what they fill. */
    public static final SeedOptions ALL = new SeedOptions(List.of(), Dependencies.TELL, true, Cascade.SHOW, List.of());

    public SeedOptions {
        only = List.copyOf(only);
        protect = List.copyOf(protect);
    }

    /** Chooses seeds by the tables that they fill or by their own names; none means all. */
    public SeedOptions only(List<String> names) {
        return new SeedOptions(names, dependencies, clear, cascade, protect);
    }

    /** Chooses what the chosen ones depend on as well. */
    public SeedOptions withDependencies() {
        return new SeedOptions(only, Dependencies.INCLUDE, clear, cascade, protect);
    }

    /** Only fills. */
    public SeedOptions withoutClearing() {
        return new SeedOptions(only, dependencies, false, cascade, protect);
    }

    /** Refuses to clear a table that no seed fills. */
    public SeedOptions refusingCascade() {
        return new SeedOptions(only, dependencies, clear, Cascade.REFUSE, protect);
    }

    /** Refuses to clear these tables at all. */
    public SeedOptions protecting(List<String> tables) {
        return new SeedOptions(only, dependencies, clear, cascade, tables);
    }
}

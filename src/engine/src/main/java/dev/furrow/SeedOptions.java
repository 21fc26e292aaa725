package dev.furrow;

import dev.furrow.seed.model.Cascade;
import dev.furrow.seed.model.Dependencies;
import java.util.List;

/** What is asked of seeds. A value: each method returns other options. */
public final class SeedOptions {
    /** All seeds, clearing what they fill. */
    public static final SeedOptions ALL = new SeedOptions(List.of(), Dependencies.TELL, true, Cascade.SHOW, List.of());

    private final List<String> only;
    private final Dependencies dependencies;
    private final boolean clear;
    private final Cascade cascade;
    private final List<String> protect;

    private SeedOptions(
            List<String> only, Dependencies dependencies, boolean clear, Cascade cascade, List<String> protect) {
        this.only = List.copyOf(only);
        this.dependencies = dependencies;
        this.clear = clear;
        this.cascade = cascade;
        this.protect = List.copyOf(protect);
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

    /** Returns the tables or seeds to choose; none means all. */
    List<String> only() {
        return only;
    }

    /** Returns what to do about seeds that the chosen ones depend on. */
    Dependencies dependencies() {
        return dependencies;
    }

    /** Returns whether tables are cleared before they are filled. */
    boolean isClearing() {
        return clear;
    }

    /** Returns what to do about tables that clearing reaches and no seed fills. */
    Cascade cascade() {
        return cascade;
    }

    /** Returns the tables that must not be cleared. */
    List<String> protect() {
        return protect;
    }
}

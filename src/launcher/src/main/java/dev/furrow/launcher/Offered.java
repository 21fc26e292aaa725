package dev.furrow.launcher;

/**
 * An option of one goal.
 *
 * @param words what it is for, and in parentheses what counts without it
 */
record Offered(Option option, String words) {
    static final Offered DRY_RUN =
            Option.DRY_RUN.says("prints what would be done, with its statements; writes nothing");
    static final Offered RESUME = Option.RESUME.says("goes on where a revision without a transaction failed half-way");
    static final Offered SQL = Option.SQL.says("writes a script for psql or sqlite3 into a file instead; - prints it");
    static final Offered VERBOSE = Option.VERBOSE.says("says more of each revision");
    static final Offered ONLY_SEEDS = Option.ONLY.says("which seeds, by their tables or names, with commas (all)");
    static final Offered WITH_DEPENDENCIES = Option.WITH_DEPENDENCIES.says("takes what those of --only depend on, too");
    static final Offered CASCADE =
            Option.CASCADE.says("refuse stops where clearing reaches tables without seeds (show)");
    static final Offered PROTECT = Option.PROTECT.says("tables that must not be cleared, with commas");
}

package dev.furrow.launcher;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.Output;
import dev.furrow.console.SeedOutput;
import dev.furrow.console.StatusOutput;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.console.goal.Request;
import dev.furrow.console.goal.SeedGoals;
import java.util.List;
import java.util.Optional;

/** The goals that make sense where the scripts are in a jar. */
enum Goal {
    UPGRADE(
            "upgrade",
            List.of(
                    Option.TO.says("where to: head, heads, +1, an id or its beginning, label@head; with commas (head)"),
                    Offered.DRY_RUN,
                    Offered.RESUME,
                    Offered.SQL),
            "runs what leads up to a revision",
            migrate(MigrationGoals::upgrade)),
    DOWNGRADE(
            "downgrade",
            List.of(
                    Option.TO.says("where to: -1, base, an id or its beginning, label@base (-1)"),
                    Offered.DRY_RUN,
                    Offered.RESUME,
                    Offered.SQL,
                    Option.FROM_JOURNAL.says("undoes revisions that no script defines, as the journal kept them")),
            "runs what leads down to one",
            migrate(MigrationGoals::downgrade)),
    STAMP(
            "stamp",
            List.of(
                    Option.TO.says("where it is: head, base, an id or its beginning; detect proves it (head)"),
                    Option.PURGE.says("takes out what is recorded first, unknown revisions too"),
                    Offered.DRY_RUN,
                    Offered.SQL),
            "records where the database is, runs nothing",
            migrate(MigrationGoals::stamp)),
    CURRENT(
            "current",
            List.of(Offered.VERBOSE, Option.VERIFY.says("proves it by replaying the revisions elsewhere")),
            "says where the database is",
            migrate(MigrationGoals::current)),
    HISTORY(
            "history",
            List.of(Option.RANGE.says("what to list: a:b, a:, :b, current: (all)"), Offered.VERBOSE),
            "lists revisions, newest first",
            migrate(MigrationGoals::history)),
    SHOW(
            "show",
            List.of(
                    Option.TO.says("which: heads, current, an id or its beginning; with commas (heads)"),
                    Option.VERBOSE.says("prints the script as well")),
            "says everything about a revision",
            migrate((furrow, request, output) ->
                    output.printShown(furrow.show(request.text("to", "heads")), request.isOn("verbose")))),
    HEADS(
            "heads",
            List.of(Offered.VERBOSE),
            "lists the revisions that nothing follows",
            migrate(MigrationGoals::heads)),
    BRANCHES(
            "branches",
            List.of(Offered.VERBOSE),
            "lists the revisions that several follow",
            migrate((furrow, request, output) -> output.print(furrow.branches(), request.isOn("verbose")))),
    GRAPH(
            "graph",
            List.of(),
            "draws the revisions, and what the database has of them (target/furrow/graph.html)",
            migrate((furrow, request, output) -> output.print(furrow.graph()))),
    CHECK(
            "check",
            List.of(),
            "says whether scripts can be read and compiled, have one head, and make what --models wants",
            migrate((furrow, request, output) -> MigrationGoals.check(furrow, output))),
    DOCTOR(
            "doctor",
            List.of(
                    Option.FIX.says("mends what is safe to mend; --fix=sequences,indexes only those"),
                    Option.REPORT.says("a file for the report, .txt, .json or .html; - prints JSON")),
            "says what is wrong, and what mends it",
            migrate(MigrationGoals::doctor)),
    DIFF(
            "diff",
            List.of(
                    Option.FROM.says("the first schema: current, a revision, base, database, a URL (current)"),
                    Option.TO.says("the second one (database)")),
            "says what sets the database and its revisions apart",
            migrate(MigrationGoals::diff)),
    DUMP(
            "dump",
            List.of(
                    Option.FILE.says("where to write it; - prints it (-)"),
                    Option.ONLY.says("which tables, with commas; tables for all of them without views"),
                    Option.ON.says("whom the SQL is for: postgresql or sqlite (its own)"),
                    Option.FROM.says("whose schema: database, a revision, a URL (database)")),
            "writes the schema as SQL",
            migrate((furrow, request, output) -> output.printDump(
                    furrow.dump(request.text("from", "database"), request.list("only"), request.text("on", "")),
                    request.text("file", "-")))),
    TABLES(
            "tables",
            List.of(),
            "lists tables with their rows and sizes",
            migrate((furrow, request, output) -> MigrationGoals.tables(furrow, output))),
    BACKUP(
            "backup",
            List.of(Option.FILE.says("where to (target/furrow/backup/<database>-<time>)")),
            "copies the database into a file",
            migrate((furrow, request, output) -> output.printBackup(furrow.backup(request.text("file", ""))))),
    RESTORE(
            "restore",
            List.of(Option.FILE.says("the file that backup wrote")),
            "fills an empty database from such a file",
            migrate((furrow, request, output) -> {
                String file = request.text("file", "");
                furrow.restore(file);
                output.printRestored(file);
            })),
    CLONE(
            "clone",
            List.of(Option.TO.says("the copy's URL; there may be no such database yet")),
            "makes another database the same as this one",
            migrate((furrow, request, output) -> output.printCloned(furrow.cloneTo(request.text("to", ""))))),
    CREATE_DATABASE(
            "create-database",
            List.of(),
            "makes the database where it is missing",
            migrate((furrow, request, output) -> output.printCreated(
                    furrow.createDatabase(), furrow.database().display()))),
    SEED_ALL(
            "seed all",
            List.of(
                    Offered.ONLY_SEEDS,
                    Offered.WITH_DEPENDENCIES,
                    Option.CLEAR.says("fills, and clears nothing before"),
                    Offered.CASCADE,
                    Offered.PROTECT,
                    Offered.DRY_RUN),
            "clears the seeded tables and fills them",
            seed(SeedGoals::all)),
    SEED_UNDO(
            "seed undo",
            List.of(Offered.ONLY_SEEDS, Offered.WITH_DEPENDENCIES, Offered.CASCADE, Offered.PROTECT, Offered.DRY_RUN),
            "clears the seeded tables",
            seed(SeedGoals::undo)),
    SEED_STATUS(
            "seed status",
            List.of(Offered.ONLY_SEEDS),
            "shows the seeds, and what their tables hold",
            (furrow, request, output) ->
                    new StatusOutput(output).print(furrow.seedStatus(SeedOptions.ALL.only(request.list("only"))))),
    SEED_EXPORT(
            "seed export",
            List.of(
                    Option.ONLY.says("which tables, with commas (all of the application's)"),
                    Option.FORMAT.says("csv, json or yaml (csv)"),
                    Option.TO.says("the folder to write into, made if it is missing")),
            "writes tables as seeds",
            seed(SeedGoals::export));

    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // each is a List.of
    private final List<Offered> offered;

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // what is called holds nothing
    private final Running running;

    /** What a goal does. */
    @FunctionalInterface
    interface Running {
        void run(Furrow furrow, Request request, Output output);
    }

    /** What a goal of {@code migrate:} does. */
    @FunctionalInterface
    private interface Migrating {
        void run(Furrow furrow, Request request, MigrationOutput output);
    }

    /** What a goal of {@code seed:} does. */
    @FunctionalInterface
    private interface Seeding {
        void run(Furrow furrow, Request request, SeedOutput output);
    }

    Goal(String command, List<Offered> offered, String words, Running running) {
        this.command = command;
        this.offered = offered;
        this.words = words;
        this.running = running;
    }

    private static Running migrate(Migrating migrating) {
        return (furrow, request, output) -> migrating.run(furrow, request, new MigrationOutput(output));
    }

    private static Running seed(Seeding seeding) {
        return (furrow, request, output) -> seeding.run(furrow, request, new SeedOutput(output));
    }

    /** Finds the goal of a command, {@code seed all}, also with its prefix as Maven has it, {@code migrate:upgrade}. */
    static Optional<Goal> of(List<String> typed) {
        String command = String.join(" ", typed).replace(':', ' ');
        String plain = command.startsWith("migrate ") ? command.substring("migrate ".length()) : command;
        for (Goal goal : values()) {
            if (goal.command.equals(plain)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    String command() {
        return command;
    }

    /** Returns its options, with what they are for. */
    List<Offered> offered() {
        return offered;
    }

    List<Option> options() {
        return offered.stream().map(Offered::option).toList();
    }

    String words() {
        return words;
    }

    /** Returns whether SQL, or JSON, goes to the standard output, which then holds nothing else. */
    boolean printsForPrograms(Request request) {
        return this == DUMP
                ? request.text("file", "-").equals("-")
                : printed(Option.SQL, request) || printed(Option.REPORT, request);
    }

    private boolean printed(Option option, Request request) {
        return options().contains(option) && request.text(option.key(), "").equals("-");
    }

    /** Returns whether the goal does what it is asked for in each of several schemas. */
    boolean worksInEachSchema(Request request) {
        return switch (this) {
            case UPGRADE, DOWNGRADE, STAMP -> request.text("sql", "").isEmpty();
            case CURRENT, SEED_ALL, SEED_UNDO, SEED_STATUS -> true;
            default -> false;
        };
    }

    /** Returns the option that a word behind the goal is most likely meant for; empty where none can be told. */
    Optional<Option> ofBareWord() {
        return switch (this) {
            case UPGRADE, DOWNGRADE, STAMP, SHOW, CLONE -> Optional.of(Option.TO);
            case HISTORY -> Optional.of(Option.RANGE);
            case DOCTOR -> Optional.of(Option.FIX);
            case DIFF -> Optional.of(Option.FROM);
            case BACKUP, RESTORE -> Optional.of(Option.FILE);
            case DUMP, SEED_ALL, SEED_UNDO, SEED_STATUS, SEED_EXPORT -> Optional.of(Option.ONLY);
            case CURRENT, HEADS, BRANCHES, GRAPH, CHECK, TABLES, CREATE_DATABASE -> Optional.empty();
        };
    }

    boolean isOfSeeds() {
        return command.startsWith("seed ");
    }

    void run(Furrow furrow, Request request, Output output) {
        running.run(furrow, request, output);
    }
}

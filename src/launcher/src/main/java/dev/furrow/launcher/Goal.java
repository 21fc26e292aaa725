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
            List.of(Option.TO, Option.DRY_RUN, Option.RESUME, Option.SQL),
            "runs what leads up to a revision",
            migrate(MigrationGoals::upgrade)),
    DOWNGRADE(
            "downgrade",
            List.of(Option.TO, Option.DRY_RUN, Option.RESUME, Option.SQL, Option.FROM_JOURNAL),
            "runs what leads down to one",
            migrate(MigrationGoals::downgrade)),
    STAMP(
            "stamp",
            List.of(Option.TO, Option.PURGE, Option.DRY_RUN, Option.SQL),
            "records where the database is, runs nothing",
            migrate(MigrationGoals::stamp)),
    CURRENT(
            "current",
            List.of(Option.VERBOSE, Option.VERIFY),
            "says where the database is",
            migrate(MigrationGoals::current)),
    HISTORY(
            "history",
            List.of(Option.RANGE, Option.VERBOSE),
            "lists revisions, newest first",
            migrate(MigrationGoals::history)),
    SHOW(
            "show",
            List.of(Option.TO, Option.VERBOSE),
            "says everything about a revision",
            migrate((furrow, request, output) ->
                    output.printShown(furrow.show(request.text("to", "heads")), request.isOn("verbose")))),
    HEADS("heads", List.of(Option.VERBOSE), "lists the revisions that nothing follows", migrate(MigrationGoals::heads)),
    BRANCHES(
            "branches",
            List.of(Option.VERBOSE),
            "lists the revisions that several follow",
            migrate((furrow, request, output) -> output.print(furrow.branches(), request.isOn("verbose")))),
    DOCTOR(
            "doctor",
            List.of(Option.FIX, Option.REPORT),
            "says what is wrong, and what mends it",
            migrate(MigrationGoals::doctor)),
    DIFF(
            "diff",
            List.of(Option.FROM, Option.TO),
            "says what sets the database and its revisions apart",
            migrate(MigrationGoals::diff)),
    DUMP(
            "dump",
            List.of(Option.FILE, Option.ONLY, Option.ON, Option.FROM),
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
            List.of(Option.FILE),
            "copies the database into a file",
            migrate((furrow, request, output) -> output.printBackup(furrow.backup(request.text("file", ""))))),
    RESTORE(
            "restore",
            List.of(Option.FILE),
            "fills an empty database from such a file",
            migrate((furrow, request, output) -> {
                String file = request.text("file", "");
                furrow.restore(file);
                output.printRestored(file);
            })),
    CLONE(
            "clone",
            List.of(Option.TO),
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
                    Option.ONLY,
                    Option.WITH_DEPENDENCIES,
                    Option.CLEAR,
                    Option.CASCADE,
                    Option.PROTECT,
                    Option.DRY_RUN),
            "clears the seeded tables and fills them",
            seed(SeedGoals::all)),
    SEED_UNDO(
            "seed undo",
            List.of(Option.ONLY, Option.WITH_DEPENDENCIES, Option.CASCADE, Option.PROTECT, Option.DRY_RUN),
            "clears them",
            seed(SeedGoals::undo)),
    SEED_STATUS(
            "seed status",
            List.of(Option.ONLY),
            "shows the seeds, and what their tables hold",
            (furrow, request, output) ->
                    new StatusOutput(output).print(furrow.seedStatus(SeedOptions.ALL.only(request.list("only"))))),
    SEED_EXPORT(
            "seed export",
            List.of(Option.ONLY, Option.FORMAT, Option.TO),
            "writes tables as seeds",
            seed(SeedGoals::export));

    private final String command;

    @SuppressWarnings("ImmutableEnumChecker") // each is a List.of
    private final List<Option> options;

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

    Goal(String command, List<Option> options, String words, Running running) {
        this.command = command;
        this.options = options;
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

    List<Option> options() {
        return options;
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
        return options.contains(option) && request.text(option.key(), "").equals("-");
    }

    /** Returns whether the goal does what it is asked for in each of several schemas. */
    boolean worksInEachSchema(Request request) {
        return switch (this) {
            case UPGRADE, DOWNGRADE, STAMP -> request.text("sql", "").isEmpty();
            case CURRENT, SEED_ALL, SEED_UNDO, SEED_STATUS -> true;
            default -> false;
        };
    }

    boolean isOfSeeds() {
        return command.startsWith("seed ");
    }

    void run(Furrow furrow, Request request, Output output) {
        running.run(furrow, request, output);
    }
}

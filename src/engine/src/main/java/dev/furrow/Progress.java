package dev.furrow;

import dev.furrow.error.Diagnostic;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import dev.furrow.schema.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Is told what begins and ends, by the thread that does it. The engine prints nothing itself; every method may be left out. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {};

    /**
     * Returns who hears what goes on in one of several schemas, perhaps while others are worked on by other threads. Asked where nobody else was
     * named to hear of schemas.
     */
    default Progress in(String schema) {
        return this;
    }

    /**
     * Another run holds the lock. Told once, and again whenever the holder changes.
     *
     * @param holder who holds it and since when, in words
     */
    default void waiting(String holder) {}

    /**
     * The server has no connection left for this run. Told once.
     *
     * @param why the server and what it said, in words
     */
    default void waitingForConnection(String why) {}

    /**
     * Another program keeps this run from writing, and it waits. Told at its beginning, and again whenever that is somebody else.
     *
     * @param why which one does, in words
     */
    default void waitingForOthers(String why) {}

    /**
     * What another transaction stood in the way of was rolled back, and is tried again.
     *
     * @param failure what the database said
     */
    default void tryingAgain(Diagnostic failure) {}

    /** Something is worth mending, though the run goes on. */
    default void warned(Diagnostic warning) {}

    /** The database said something of a script's statement that nobody has to mend: what it prints, rows that it left out. */
    default void remarked(Diagnostic remark) {}

    /**
     * A hook's command has printed a line.
     *
     * @param when {@code before} or {@code after}
     */
    default void hookSaid(String when, String line) {}

    /** The database was copied before it is changed. */
    default void backedUp(Path file) {}

    /** The revisions of a package are next. */
    default void packageBegins(String name) {}

    /** The revisions of a package are where they lead. */
    default void packageEnds(String name, UpgradeResult done) {}

    /** A run of revisions is planned and checked; its first step is next. */
    default void planned(Plan plan) {}

    /**
     * A step is done.
     *
     * @param number from 1
     * @param count how many there are
     */
    default void stepped(Step step, int number, int count, Duration took) {}

    /** A seeding is planned and checked; clearing is next. */
    default void planned(SeedPreview plan) {}

    /** Tables were cleared, in this order. */
    default void cleared(List<TableName> tables, Duration took) {}

    /** A seed begins. */
    default void begins(SeedView seed) {}

    /**
     * A seed has gone on; heard often.
     *
     * @param rows that were read so far
     * @param bytes of the file that were read so far; of a file with several tables, by each table anew
     * @param size the file's, in bytes; 0 if it isn't known
     */
    default void advanced(SeedView seed, long rows, long bytes, long size) {}

    /** A seed has put rows into tables; a statement's rows count where they went in. */
    default void filled(SeedView seed, List<FilledTable> rows, Duration took) {}
}

package dev.furrow.database.copy;

import java.nio.file.Path;

/** Copies one database whole. Each method throws a {@link dev.furrow.error.FurrowException} if it can't, and leaves nothing half done. */
public interface DatabaseCopies {
    /** Returns what the database is called where files are. */
    String name();

    /** Returns the ending of files with its copies, without a point. */
    String ending();

    /** Returns whether there is anything to copy yet. */
    boolean isThere();

    /** Writes the database as it is at one moment. Others go on using it. */
    void write(BackupFile file);

    /** Fills the database from a file that {@link #write} wrote. It has to be empty, or missing where it can be made by opening it. */
    void read(Path file);

    /**
     * Makes another database the same.
     *
     * @param other that of the same kind, which isn't there yet
     */
    void copyTo(DatabaseCopies other);
}

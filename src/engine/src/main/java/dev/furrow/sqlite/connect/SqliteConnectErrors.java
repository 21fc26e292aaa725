package dev.furrow.sqlite.connect;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Why a file can't be opened, in plain words: SQLite's own are "unable to open database file" for most of these. */
final class SqliteConnectErrors {
    // See "Result Codes" in SQLite's manual.
    private static final int BUSY = 5;
    private static final int NOT_A_DATABASE = 26;

    private SqliteConnectErrors() {}

    static FurrowException of(SqliteFile file, Exception cause) {
        Path real = file.real();
        int code = cause instanceof SQLException e ? e.getErrorCode() : 0;
        if (code == NOT_A_DATABASE) {
            return failure(
                    real + " is not a database of SQLite's", "Check the path. The file was left as it is.", cause);
        }
        if (code == BUSY) {
            return new FurrowException(
                    Diagnostic.of(real + " is locked by another program").advising(SqliteErrors.WAIT), cause);
        }
        if (Files.isDirectory(real)) {
            return failure(real + " is a folder, not a database's file", "Name a file in it.", cause);
        }
        if (cause instanceof FileAlreadyExistsException e) {
            return failure(
                    "no folder can be made for " + real + ": " + e.getFile() + " is a file", "Check the path.", cause);
        }
        if (cause instanceof AccessDeniedException e) {
            return failure("no permission to write " + e.getFile(), "Check its owner and rights.", cause);
        }
        return ofRights(file, cause);
    }

    private static FurrowException ofRights(SqliteFile file, Exception cause) {
        if (Files.exists(file.real()) && !Files.isReadable(file.real())) {
            return failure("no permission to read " + file.real(), "Check its owner and rights.", cause);
        }
        if (Files.exists(file.folder()) && !Files.isWritable(file.folder())) {
            return failure(
                    "no permission to write in the folder " + file.folder(),
                    "SQLite makes its journal beside the database. Check the folder's owner and rights.",
                    cause);
        }
        return new FurrowException(Diagnostic.of(file.real() + " can't be opened: " + reasons(cause)), cause);
    }

    /** Why a file beside a database can't be locked. */
    static FurrowException ofLock(SqliteFile file, IOException cause) {
        if (cause instanceof AccessDeniedException || cause instanceof FileAlreadyExistsException) {
            return of(file, cause);
        }
        return failure(
                file.lock() + " can't be locked: " + FileErrors.reason(cause),
                "Is it a file, on a file system that has locks? SQLite itself needs them too.",
                cause);
    }

    /** Why the words of whoever has the lock can't be written. */
    static FurrowException ofWords(SqliteFile file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return of(file, cause);
        }
        return failure(
                file.who() + " can't be written: " + FileErrors.reason(cause),
                "It tells other runs who holds the lock; make room for it.",
                cause);
    }

    static FurrowException ofMemory(SQLException cause) {
        return new FurrowException(Diagnostic.of("no database in memory can be opened: " + reasons(cause)), cause);
    }

    /** The driver wraps what it says itself around the reason. */
    private static String reasons(Exception cause) {
        Throwable reason = cause.getCause();
        String said = cause instanceof IOException ? cause.toString() : String.valueOf(cause.getMessage());
        return reason == null ? said : said + ": " + reason.getMessage();
    }

    private static FurrowException failure(String what, String next, Exception cause) {
        return new FurrowException(Diagnostic.of(what).advising(Advice.say(next)), cause);
    }
}

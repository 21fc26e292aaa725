package dev.furrow.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read or written: Java's own message is often the file's name and nothing else. */
public final class FileErrors {
    private FileErrors() {}

    /** Returns a few words without the file's name, to stand after a colon. */
    public static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it isn't there";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

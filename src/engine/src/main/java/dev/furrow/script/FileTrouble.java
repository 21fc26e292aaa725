package dev.furrow.script;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file or folder can't be read, without its path, which the message around it shows already. */
final class FileTrouble {
    private FileTrouble() {}

    static String words(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it isn't there";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        String reason = e instanceof FileSystemException trouble ? trouble.getReason() : null;
        return String.valueOf(reason == null ? e.getMessage() : reason);
    }
}

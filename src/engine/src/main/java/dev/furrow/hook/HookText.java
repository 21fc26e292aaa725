package dev.furrow.hook;

import dev.furrow.script.ClassPath;

/**
 * What somebody set a hook to.
 *
 * @param text a command; {@code class:} and a class's name; or a file of Java
 * @param origin whose text it is and where it comes from, {@code furrow.beforeRun (command line)}
 */
public record HookText(String text, String origin) {
    private static final String CLASS = "class:";

    boolean isNone() {
        return text.isBlank();
    }

    /** Returns whether a shell runs it: what it needs is on one machine. */
    public boolean isCommand() {
        return !isNone() && !isClass() && !isFile();
    }

    /** Returns whether it names a class that is on the class path. */
    public boolean isClass() {
        return text.startsWith(CLASS);
    }

    String className() {
        return text.substring(CLASS.length()).strip();
    }

    /** Returns whether it is a file of Java in the project. */
    public boolean isOnDisk() {
        return isFile() && !text.startsWith(ClassPath.folder(""));
    }

    /** Returns a file's own name, without its folders. */
    public String fileName() {
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    }

    /** Returns whether it is a file of Java, on disk or on the class path. */
    public boolean isFile() {
        return text.endsWith(".java") && text.chars().noneMatch(Character::isWhitespace);
    }
}

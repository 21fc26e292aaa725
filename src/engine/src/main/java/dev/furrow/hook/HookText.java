package dev.furrow.hook;

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

    boolean isClass() {
        return text.startsWith(CLASS);
    }

    String className() {
        return text.substring(CLASS.length()).strip();
    }

    boolean isFile() {
        return text.endsWith(".java") && text.chars().noneMatch(Character::isWhitespace);
    }
}

package dev.furrow.script.java;

import dev.furrow.error.Advice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler says of a script, without options of its command line: nobody can give it those here.
 *
 * @param level the language's level that the script needs, 0 where that isn't the trouble
 */
record CompilerMessage(String text, int level) {
    /** See {@code feature.not.supported.in.source} among the compiler's messages. */
    private static final Pattern LATER_LEVEL =
            Pattern.compile("(.*? in -source \\d+)\\s+\\(use -source (\\d+) or higher to enable .*\\)", Pattern.DOTALL);

    /** Of a word that this JDK has for trying alone; see {@code preview.feature.disabled} there. */
    private static final Pattern PREVIEW = Pattern.compile(
            "(.*?) and (?:is|are) disabled by default\\.\\s+\\(use --enable-preview .*\\)", Pattern.DOTALL);

    private static final Pattern MISSING_CLASS =
            Pattern.compile("symbol:\\s+class |package \\S+ does not exist|class file for \\S+ not found");

    private static final Pattern MISSING_JAR = Pattern.compile(
            "package (?!dev\\.furrow\\b)\\S+ does not exist|class file for (?!dev\\.furrow\\.)\\S+ not found");

    /** Reads a message in English. */
    static CompilerMessage of(String said) {
        String message = JavaSource.inAuthorsNames(said);
        Matcher later = LATER_LEVEL.matcher(message);
        if (later.matches()) {
            return new CompilerMessage(later.group(1).replace("-source", "Java"), Integer.parseInt(later.group(2)));
        }
        Matcher preview = PREVIEW.matcher(message);
        return preview.matches()
                ? new CompilerMessage(preview.group(1) + " of Java " + newest(), newest() + 1)
                : new CompilerMessage(message, 0);
    }

    /** Returns whether it is about a class that the script doesn't see. */
    boolean missesClass() {
        return MISSING_CLASS.matcher(text).find();
    }

    /** Returns whether that class may be in a jar; one without a package's name is a word that is wrong, or lacks its import. */
    boolean missesJar() {
        return MISSING_JAR.matcher(text).find();
    }

    /** Returns how a script gets its level. */
    static Advice advice(int level) {
        return level <= newest()
                ? Advice.set("The language's level is a setting:", "release", String.valueOf(level))
                : Advice.say("It takes a newer JDK than " + newest()
                        + ", and the setting release for the language's level.");
    }

    private static int newest() {
        return Runtime.version().feature();
    }
}

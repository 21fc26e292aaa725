package dev.furrow.bench.apply;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that takes part.
 *
 * @param before what has to be done before each run, and isn't timed
 * @param words its command
 * @param fills whether it applies all revisions to an empty database
 */
record Tool(String name, Step before, Words words, boolean fills) {
    /** What may fail. */
    interface Step {
        void run() throws Exception;
    }

    /** Says how it is told of a database. */
    interface Words {
        List<String> on(Target target);
    }

    /** Returns one that applies all revisions. */
    static Tool filling(String name, Words words) {
        return new Tool(name, () -> {}, words, true);
    }

    /** Returns one that changes nothing. */
    static Tool reading(String name, Words words) {
        return new Tool(name, () -> {}, words, false);
    }

    /** Returns the same with something to do before. */
    Tool after(Step step) {
        return new Tool(name, step, words, fills);
    }

    /** Returns what its environment says besides. */
    Map<String, String> environment(Target target) {
        return Map.of("DATABASE_URL", target.sqlalchemy());
    }

    /** Returns whether a program is one that this machine has. */
    static boolean isInstalled(String program) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Path.of(folder, program).toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }
}

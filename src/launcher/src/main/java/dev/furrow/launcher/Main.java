package dev.furrow.launcher;

import java.util.List;

/** What the jar runs. */
public final class Main {
    private Main() {}

    /** Ends with 0, with 1 for a user's mistake, or with 2 for a fault of Furrow's own. */
    public static void main(String[] words) {
        System.exit(new Launcher(System.out, System.err, System.getenv()).run(List.of(words)));
    }
}

package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.console.Output;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the jar can do, for people.
 *
 * @param jar as it was started
 */
record Usage(String jar) {
    /** What {@code help} lists that is no goal. */
    static final String SETTINGS = "settings";

    private static final int COLUMN = 24;

    private String command(String goal) {
        return "java -jar " + jar + " " + goal;
    }

    private static String line(String typed, String words) {
        return "  " + Output.padded(typed, COLUMN) + words + "\n";
    }

    /** Returns all goals, and how options are written. */
    String all() {
        return command("<goal> [--option=value ...]") + "\n\n"
                + Stream.of(Goal.values())
                        .map(goal -> line(goal.command(), goal.words()))
                        .collect(Collectors.joining())
                + "\n"
                + line("help <goal>", "lists a goal's options")
                + line("help " + SETTINGS, "lists what can be set for each goal: database, schema, timeouts ...")
                + line("--quiet", "prints warnings and errors alone")
                + line("--debug", "prints the settings too, and where each comes from")
                + "\nDATABASE_URL names the database; where it is no laptop's APP_ENV=production, and SCHEMA if others share it.\n"
                + "Ends with 0, with 1 for a mistake, with 2 for a fault of Furrow's own.\n";
    }

    /** Returns one goal with its options. */
    String of(Goal goal) {
        return goal.command() + ": " + goal.words() + "\n\n"
                + "  " + command(goal.command()) + (goal.offered().isEmpty() ? "" : " [--option=value ...]") + "\n\n"
                + goal.offered().stream()
                        .map(offered -> line(offered.option().typed(), offered.words()))
                        .collect(Collectors.joining())
                + line("help " + SETTINGS, "lists what can be set for each goal");
    }

    /** Returns what can be set for each goal. */
    String settings() {
        return "settings: each is an option, and a variable too (--lockTimeout=1m, FURROW_LOCK_TIMEOUT=1m); an option counts more\n\n"
                + Stream.of(Setting.values())
                        .filter(SettingWords::has)
                        .map(setting -> line(SettingWords.typed(setting), SettingWords.of(setting)))
                        .collect(Collectors.joining())
                + line(PlaceholderOption.SHOWN + "=...", "the text for ${NAME} in SQL, taken for a secret")
                + "\nPlatforms' own: "
                + Stream.of(Setting.values())
                        .filter(setting -> setting.variables().size() > 1)
                        .map(setting -> setting.variables().get(1) + " (--" + setting.key() + ")")
                        .collect(Collectors.joining(", "))
                + ".\n";
    }
}

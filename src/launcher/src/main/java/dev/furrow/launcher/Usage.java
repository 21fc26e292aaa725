package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.console.Output;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the jar can do, for people. */
final class Usage {
    private static final int COLUMN = 18;

    private Usage() {}

    /** Returns all goals, and how options are written. */
    static String all() {
        StringBuilder text = new StringBuilder("java -jar <jar> <goal> [--option=value ...]\n\n");
        for (Goal goal : Goal.values()) {
            text.append("  ")
                    .append(Output.padded(goal.command(), COLUMN))
                    .append(goal.words())
                    .append('\n');
        }
        return text.append("\nhelp <goal> says which options a goal has. Of each:\n")
                .append("  --quiet, --debug, and settings: --url, --environment, --schema, " + PlaceholderOption.SHOWN
                        + " ...\n")
                .append("Settings are variables too: DATABASE_URL, APP_ENV, SCHEMA, FURROW_VERSION_TABLE ...\n")
                .append("Ends with 0, with 1 for a mistake, with 2 for a fault.\n")
                .toString();
    }

    /** Returns one goal with its options. */
    static String of(Goal goal) {
        String settings = Arrays.stream(Setting.values())
                .map(setting -> "--" + setting.key())
                .collect(Collectors.joining(" "));
        String options =
                goal.options().stream().map(option -> " --" + option.key()).collect(Collectors.joining());
        return goal.command() + ": " + goal.words() + "\n  options  " + options.strip() + "\n  settings " + settings
                + " " + PlaceholderOption.SHOWN + "\n";
    }
}

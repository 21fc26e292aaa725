package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed behind the jar's name.
 *
 * @param words what begins with no {@code --}: the goal, {@code upgrade} or {@code seed all}
 * @param options {@code --to=head} by their names; one without a value is {@code true}
 */
record CommandLine(List<String> words, Map<String, String> options) {
    private static final String HELP = "help";
    private static final String MAVENS = "-Dfurrow.";

    /** How many revisions down, as in Alembic's {@code downgrade -1}. */
    private static final Pattern STEPS = Pattern.compile("-\\d+");

    static CommandLine of(List<String> typed) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        for (String each : typed) {
            if (each.equals("-h")) {
                options.put(HELP, "true");
            } else if (each.startsWith("--")) {
                option(each.substring(2), options);
            } else if (each.startsWith("-")) {
                throw withOneSign(each);
            } else {
                words.add(each);
            }
        }
        return new CommandLine(words, options);
    }

    /** What stands behind the {@code =} may be a password. */
    private static FurrowException withOneSign(String typed) {
        int sign = typed.indexOf('=');
        String name = sign < 0 ? typed : typed.substring(0, sign);
        return new FurrowException(
                "no option begins with one -: " + name,
                Advice.literal("An option is written so:", written(name, sign < 0)));
    }

    /** Returns how what other tools write with one sign is written here: Alembic's {@code -1}, Maven's {@code -Dfurrow.to}. */
    private static String written(String name, boolean isBare) {
        if (!name.startsWith(MAVENS)) {
            return "--to=" + (STEPS.matcher(name).matches() ? name : "head");
        }
        String key = name.substring(MAVENS.length());
        return "--" + key + (isBare && isSwitch(key) ? "" : "=...");
    }

    private static boolean isSwitch(String name) {
        return Option.of(name).filter(Option::isSwitch).isPresent()
                || settings(name).anyMatch(Setting::isSwitch);
    }

    private static void option(String text, Map<String, String> options) {
        int sign = text.indexOf('=');
        String name = sign < 0 ? text : text.substring(0, sign);
        if (sign < 0 && takesText(name)) {
            throw new FurrowException(
                    "--" + name + " has no value", Advice.literal("It stands behind the sign:", "--" + name + "=..."));
        }
        if (options.put(name, sign < 0 ? "true" : text.substring(sign + 1)) != null) {
            throw new FurrowException("--" + name + " stands there twice");
        }
    }

    /** Returns whether an option is known, and turned on by nothing but its value. */
    private static boolean takesText(String name) {
        boolean isOfAGoal = Option.of(name).filter(option -> !option.isSwitch()).isPresent();
        boolean isASetting = settings(name).anyMatch(setting -> !setting.isSwitch());
        return isOfAGoal || isASetting || PlaceholderOption.is(name);
    }

    private static Stream<Setting> settings(String name) {
        return Arrays.stream(Setting.values()).filter(setting -> setting.key().equals(name));
    }

    /** Returns whether nothing is to be done: {@code help upgrade}, {@code upgrade --help}, {@code upgrade help}. */
    boolean wantsHelp() {
        return has(HELP) || isHelp(0) || isHelp(words.size() - 1);
    }

    private boolean isHelp(int at) {
        return !words.isEmpty() && words.get(at).equals(HELP);
    }

    /** Returns what help is wanted of. */
    List<String> wordsBesidesHelp() {
        return words.stream().filter(word -> !word.equals(HELP)).toList();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }
}

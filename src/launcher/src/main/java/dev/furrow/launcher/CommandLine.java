package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed behind the jar's name.
 *
 * @param words what begins with no {@code --}: the goal, {@code upgrade} or {@code seed all}
 * @param options {@code --to=head} by their names; one without a value is {@code true}
 */
record CommandLine(List<String> words, Map<String, String> options) {
    static CommandLine of(List<String> typed) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        for (String each : typed) {
            if (each.equals("-h")) {
                options.put("help", "true");
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
        String name = typed.replaceFirst("=.*", "");
        String mavens = "-Dfurrow.";
        String ours = name.startsWith(mavens) ? name.substring(mavens.length()) + "=..." : "to=head";
        return new FurrowException(
                "no option begins with one -: " + name, Advice.literal("An option is written so:", "--" + ours));
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
        boolean isASetting = Arrays.stream(Setting.values())
                .anyMatch(setting -> setting.key().equals(name) && !setting.isSwitch());
        return isOfAGoal || isASetting || PlaceholderOption.is(name);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }
}

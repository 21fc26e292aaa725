package dev.furrow.launcher;

import dev.furrow.Setting;
import dev.furrow.error.Argument;
import dev.furrow.error.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to type at a shell's prompt to run a goal of the jar: {@code java -jar shop-migrations.jar stamp --to=head}. Goals that write
 * scripts are Maven's.
 *
 * @param jar as it was started
 */
record JarSpelling(String jar) implements Spelling {
    @Override
    public String goal(String goal, List<Argument> arguments) {
        String options = arguments.isEmpty() ? "" : " " + settings(arguments);
        return Goal.of(List.of(goal))
                .map(known -> "java -jar " + jar + " " + known.command() + options)
                .orElseGet(() -> "mvn " + goal + mavens(arguments));
    }

    private static String mavens(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> " -Dfurrow." + argument.typed())
                .collect(Collectors.joining());
    }

    @Override
    public String settings(List<Argument> arguments) {
        return arguments.stream().map(JarSpelling::option).collect(Collectors.joining(" "));
    }

    /** A password among the options would be seen by everybody on the machine. */
    private static String option(Argument argument) {
        return argument.name().equals(Setting.PASSWORD.key()) ? "FURROW_PASSWORD" : "--" + argument.typed();
    }
}

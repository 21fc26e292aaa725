package dev.furrow.maven;

import dev.furrow.Setting;
import dev.furrow.error.Advice;
import dev.furrow.error.Argument;
import dev.furrow.error.Spelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to type at a shell's prompt to run a goal of the plugins: {@code mvn migrate:stamp -Dfurrow.to=8c41f0d2e9b7 -Dfurrow.purge}.
 * Without the command line's own settings such a command would work on another database, and most often on the laptop's: so those
 * that say which one is meant stand below.
 */
final class MavenSpelling implements Spelling {
    private static final Set<Setting> OF_THE_DATABASE = EnumSet.range(Setting.URL, Setting.OF_PACKAGE);
    private static final Set<Setting> SECRET = EnumSet.of(Setting.URL, Setting.PASSWORD);
    private static final Pattern PLAIN = Pattern.compile("[\\w./:,-]+");

    /** One on the command line would be seen by everybody on the machine. */
    private static final String PASSWORD = "FURROW_PASSWORD, or -Dfurrow.serverId=... for a server of settings.xml";

    private final Properties commandLine;

    MavenSpelling(Properties commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public String goal(String goal, List<Argument> arguments) {
        return "mvn " + goal + (arguments.isEmpty() ? "" : " " + settings(arguments));
    }

    @Override
    public String goals(List<String> goals) {
        return "mvn " + String.join(" ", goals);
    }

    @Override
    public String settings(List<Argument> arguments) {
        return arguments.stream().map(MavenSpelling::option).collect(Collectors.joining(" "));
    }

    private static String option(Argument argument) {
        return switch (argument.name()) {
            case "password" -> PASSWORD;
            case "dependencies" -> "in the plugin's own <dependencies>";
            default -> "-Dfurrow." + argument.typed();
        };
    }

    @Override
    public String besides(List<Advice> advice) {
        if (advice.stream().noneMatch(Advice.RunGoal.class::isInstance)) {
            return "";
        }
        Set<String> named = advice.stream()
                .flatMap(each -> each.arguments().stream())
                .map(Argument::name)
                .collect(Collectors.toSet());
        String options = OF_THE_DATABASE.stream()
                .filter(setting -> !given(setting).isEmpty() && !named.contains(setting.key()))
                .map(setting -> "-D" + setting.property() + "=" + shown(setting))
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? "" : "With what this command was given:  " + options;
    }

    private String given(Setting setting) {
        return commandLine.getProperty(setting.property(), "");
    }

    private String shown(Setting setting) {
        String text = given(setting);
        return !SECRET.contains(setting) && PLAIN.matcher(text).matches() ? text : "...";
    }
}

package dev.furrow.maven;

import dev.furrow.error.Argument;
import dev.furrow.error.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** What to type at a shell's prompt to run a goal of the plugins: {@code mvn migrate:stamp -Dfurrow.to=8c41f0d2e9b7 -Dfurrow.purge}. */
final class MavenSpelling implements Spelling {
    /** One on the command line would be seen by everybody on the machine. */
    private static final String PASSWORD = "FURROW_PASSWORD, or -Dfurrow.serverId=... for a server of settings.xml";

    @Override
    public String goal(String goal, List<Argument> arguments) {
        return "mvn " + goal + (arguments.isEmpty() ? "" : " " + settings(arguments));
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
}

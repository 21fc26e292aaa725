package dev.furrow.junit;

import dev.furrow.error.Argument;
import dev.furrow.error.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** What to type where tests are run: goals are Maven's, and a setting may be one for tests as well. */
final class TestSpelling implements Spelling {
    @Override
    public String goal(String goal, List<Argument> arguments) {
        return "mvn " + goal + (arguments.isEmpty() ? "" : " " + settings(arguments));
    }

    @Override
    public String settings(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> "-Dfurrow." + argument.typed())
                .collect(Collectors.joining(" "));
    }
}

package dev.furrow.spring;

import dev.furrow.error.Argument;
import dev.furrow.error.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** Goals are Maven's; what is set is a variable's or a property's of the application. */
final class BuildSpelling implements Spelling {
    @Override
    public String goal(String goal, List<Argument> arguments) {
        return "mvn " + goal
                + arguments.stream()
                        .map(argument -> " -Dfurrow." + argument.typed())
                        .collect(Collectors.joining());
    }

    @Override
    public String settings(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> "spring.furrow." + argument.typed())
                .collect(Collectors.joining(" "));
    }
}

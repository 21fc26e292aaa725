package dev.furrow.error;

import java.util.List;
import java.util.stream.Collectors;

/** How a front end writes what its user can type. The engine never needs another one than {@link #NEUTRAL}. */
public interface Spelling {
    /** For logs and for programs: {@code migrate:stamp to=8c41f0d2e9b7 purge}, {@code lockTimeout=10m}. */
    Spelling NEUTRAL = new Spelling() {
        @Override
        public String goal(String goal, List<Argument> arguments) {
            return arguments.isEmpty() ? goal : goal + " " + settings(arguments);
        }

        @Override
        public String settings(List<Argument> arguments) {
            return arguments.stream().map(Argument::typed).collect(Collectors.joining(" "));
        }
    };

    /** Returns the command that runs {@code goal}, such as {@code migrate:stamp}. */
    String goal(String goal, List<Argument> arguments);

    /** Returns what to add to the command at hand, so that it has these arguments or settings; there is at least one. */
    String settings(List<Argument> arguments);

    /** Returns the command that runs goals one after the other; there is at least one. */
    default String goals(List<String> goals) {
        return goals.stream().map(goal -> goal(goal, List.of())).collect(Collectors.joining(" && "));
    }

    /**
     * Returns a line that stands below advice, with what has to be added to each of its commands; empty for nothing. A front end whose
     * user said on the command line which database is meant has to say it again here.
     */
    default String besides(List<Advice> advice) {
        return "";
    }
}

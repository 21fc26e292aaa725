package dev.furrow.spring;

import dev.furrow.error.Argument;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why an application can't start and what to do, instead of a stack trace. */
final class FurrowFailureAnalyzer extends AbstractFailureAnalyzer<FurrowException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FurrowException cause) {
        Diagnostic said = cause.diagnostic();
        String description =
                new Diagnostic(said.where(), said.what(), said.details(), List.of()).text(new BuildSpelling());
        String action = said.advice().stream()
                .map(advice -> advice.text(new BuildSpelling()))
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(description, action.isEmpty() ? null : action, cause);
    }

    /** Goals are Maven's; what is set is a variable's or a property's of the application. */
    private static final class BuildSpelling implements Spelling {
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
}

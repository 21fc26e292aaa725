package dev.furrow.spring;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
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
}

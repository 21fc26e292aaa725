package dev.furrow.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Has JUnit run test classes, as a build does. */
final class JUnitRun {
    private final Map<String, String> parameters = new HashMap<>();

    JUnitRun(Path project, String url) {
        with("furrow.migrations", project.resolve("migrations").toString());
        with("furrow.seeds", project.resolve("seeds").toString());
        with("furrow.test.url", url);
    }

    JUnitRun with(String name, String text) {
        parameters.put(name, text);
        return this;
    }

    /** Runs them, and returns what was wrong, a message each. */
    List<String> failures(Class<?>... classes) {
        List<String> messages = new ArrayList<>();
        summary(classes)
                .getFailures()
                .forEach(failure ->
                        messages.add(String.valueOf(failure.getException().getMessage())));
        return messages;
    }

    TestExecutionSummary summary(Class<?>... classes) {
        List<DiscoverySelector> selected = new ArrayList<>();
        for (Class<?> each : classes) {
            selected.add(DiscoverySelectors.selectClass(each));
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selected)
                .configurationParameters(parameters)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}

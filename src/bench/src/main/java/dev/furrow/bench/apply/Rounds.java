package dev.furrow.bench.apply;

import dev.furrow.bench.process.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Lets tools run in turn, all of them in each round, so that what else the machine does hits all; each run is looked at for having
 * done its work. Ratios are taken within a round, to its first tool.
 */
final class Rounds {
    private final Path project;
    private final Target target;
    private final int revisions;
    private final Map<String, List<Usage>> usages = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    private Rounds(Path project, Target target, int revisions) {
        this.project = project;
        this.target = target;
        this.revisions = revisions;
    }

    /** Runs {@code times} rounds. A tool that fails in the first one is left out, which is told; the first of all may not. */
    static Rounds run(Path project, Target target, int revisions, int times, List<Tool> tools) throws Exception {
        Rounds rounds = new Rounds(project, target, revisions);
        List<Tool> left = new ArrayList<>(tools);
        for (int round = 0; round < times; round++) {
            for (Tool tool : List.copyOf(left)) {
                if (!rounds.took(tool, round == 0 && !tool.equals(tools.get(0)))) {
                    left.remove(tool);
                }
            }
        }
        return rounds;
    }

    private boolean took(Tool tool, boolean mayFail) throws Exception {
        try {
            if (tool.fills()) {
                target.reset();
            }
            tool.before().run();
            Usage usage =
                    Usage.of(project, tool.environment(target), tool.words().on(target));
            requireDone(tool);
            usages.computeIfAbsent(tool.name(), name -> new ArrayList<>()).add(usage);
            return true;
        } catch (IOException e) {
            if (!mayFail) {
                throw e;
            }
            leftOut.add(tool.name() + ": "
                    + String.valueOf(e.getMessage()).lines().skip(1).findFirst().orElse(""));
            return false;
        }
    }

    private void requireDone(Tool tool) throws Exception {
        int filled = tool.fills() ? target.filled(revisions) : revisions;
        if (filled != revisions) {
            throw new IllegalStateException(tool.name() + " filled " + filled + " of " + revisions + " tables");
        }
    }

    /** Returns the median of what a tool's runs cost. */
    double median(String tool, ToDoubleFunction<Usage> cost) {
        return median(its(tool).stream().map(cost::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** Compares what two tools cost in a round. */
    interface Comparison {
        double of(Usage one, Usage other);
    }

    /** Returns how many times as long as {@code other} it took. */
    static double byTheClock(Usage one, Usage other) {
        return one.wall() / other.wall();
    }

    /** Returns the median of what comparing the runs of two tools gives, round by round. */
    double median(String one, String other, Comparison comparison) {
        List<Usage> others = its(other);
        List<Double> compared = new ArrayList<>();
        for (Usage run : its(one)) {
            compared.add(comparison.of(run, others.get(compared.size())));
        }
        return median(compared);
    }

    /** Returns the median of how much longer than {@code other} a tool took by the clock, as a part of what the first one took. */
    double ratioWithout(String tool, String other) {
        List<Usage> first = usages.values().iterator().next();
        List<Usage> others = its(other);
        List<Double> ratios = new ArrayList<>();
        for (Usage run : its(tool)) {
            int round = ratios.size();
            ratios.add(
                    (run.wall() - others.get(round).wall()) / first.get(round).wall());
        }
        return median(ratios);
    }

    /** Returns what a tool's runs cost, round by round; nothing of one that was left out. */
    private List<Usage> its(String tool) {
        return usages.getOrDefault(tool, List.of());
    }

    /** Returns a table in Markdown, and who was left out. */
    String table(String title) {
        StringBuilder text = new StringBuilder("| " + title + " | seconds | of the first | CPU seconds | MB |\n");
        text.append("|---|---:|---:|---:|---:|\n");
        usages.forEach((tool, its) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.0f |%n",
                tool,
                median(tool, Usage::wall),
                median(tool, usages.keySet().iterator().next(), Rounds::byTheClock),
                median(tool, Usage::cpu),
                median(tool, Usage::megabytes))));
        leftOut.forEach(tool -> text.append("\nLeft out: ").append(tool).append('\n'));
        return text.append('\n').toString();
    }
}

package dev.furrow.console;

import dev.furrow.draw.LaneRows;
import dev.furrow.draw.Lanes;
import dev.furrow.revision.History;
import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.RevisionView;
import java.util.ArrayList;
import java.util.List;

/** A history's lines, with lanes beside them. */
final class HistoryLines {
    private final RevisionFacts facts;
    private final boolean verbose;

    HistoryLines(Output output, boolean verbose) {
        this.facts = new RevisionFacts(output);
        this.verbose = verbose;
    }

    List<String> of(History history) {
        List<RevisionView> views = new ArrayList<>();
        history.revisions().forEach(revision -> views.add(revision.view()));
        List<LaneRows> lanes = Lanes.draw(views);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            addAll(lines, lanes.get(i), history.revisions().get(i));
        }
        return lines;
    }

    private void addAll(List<String> lines, LaneRows lanes, RecordedRevision revision) {
        lines.addAll(lanes.before());
        String title = facts.title(revision);
        if (!verbose) {
            lines.add(lanes.node() + title);
            lines.addAll(lanes.after());
            return;
        }
        lines.add(Output.padded(lanes.node(), lanes.width()) + title);
        addBeside(lines, lanes, facts.of(revision));
    }

    private static void addBeside(List<String> lines, LaneRows lanes, List<String> texts) {
        List<String> rows = lanes.after();
        for (int i = 0; i <= Math.max(texts.size(), rows.size() - 1); i++) {
            String row = i < rows.size() ? rows.get(i) : lanes.through();
            String text = i < texts.size() ? "  " + texts.get(i) : "";
            lines.add((Output.padded(row, lanes.width()) + text).stripTrailing());
        }
    }
}

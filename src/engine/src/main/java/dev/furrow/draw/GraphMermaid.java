package dev.furrow.draw;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The graph as Mermaid draws it from text, for Markdown: paste it between {@code ```mermaid} and {@code ```}. */
public final class GraphMermaid {
    private final StringBuilder out = new StringBuilder("flowchart BT\n");
    private final Map<RevisionId, String> names = new HashMap<>();

    private GraphMermaid() {}

    /** Returns the text; {@code views} has what is needed before what needs it. */
    public static String of(List<RevisionView> views) {
        GraphMermaid mermaid = new GraphMermaid();
        views.forEach(mermaid::add);
        return mermaid.out
                .append("  classDef applied fill:#dff3e4,stroke:#2e7d4f,color:#10301d\n")
                .append("  classDef current fill:#cfe4ff,stroke:#1d5fa8,stroke-width:3px,color:#0b2747\n")
                .append("  classDef pending fill:#ffffff,stroke:#6b7280,stroke-dasharray:5 4,color:#1f2937\n")
                .toString();
    }

    private void add(RevisionView view) {
        String name = "r" + names.size();
        names.put(view.id(), name);
        String state = view.state().name().toLowerCase(Locale.ROOT);
        out.append("  ")
                .append(name)
                .append(box(view))
                .append(":::")
                .append(state)
                .append('\n');
        for (RevisionId parent : view.revision().parents()) {
            lead(parent, " --> ", name);
        }
        for (Revision needed : view.dependencies()) {
            lead(needed.id(), " -. needed by .-> ", name);
        }
    }

    private void lead(RevisionId from, String arrow, String to) {
        String lower = names.get(from);
        if (lower != null) {
            out.append("  ").append(lower).append(arrow).append(to).append('\n');
        }
    }

    private static String box(RevisionView view) {
        List<String> marks = new ArrayList<>();
        marks.add(view.state().name().toLowerCase(Locale.ROOT));
        if (view.isHead()) {
            marks.add("head");
        }
        view.revision().labels().forEach(label -> marks.add("label " + escaped(label)));
        String text = "\"" + escaped(view.id().value()) + "<br/>"
                + escaped(view.revision().message()) + "<br/>(" + String.join(", ", marks) + ")\"";
        return switch (view.state()) {
            case CURRENT -> "([" + text + "])";
            case APPLIED -> "[" + text + "]";
            case PENDING -> "(" + text + ")";
        };
    }

    /** Mermaid gives a meaning to many signs; written by their numbers they have none. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '.' || c == ',' || c == '-';
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}

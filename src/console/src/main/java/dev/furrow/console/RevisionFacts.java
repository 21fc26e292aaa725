package dev.furrow.console;

import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.ScriptState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What there is to say of a revision, in words. */
final class RevisionFacts {
    private static final int COLUMN = 13;

    private final Output output;

    RevisionFacts(Output output) {
        this.output = output;
    }

    /** Returns {@code 2d970929c35a (current, head)  who likes which joke}. */
    String title(RecordedRevision revision) {
        List<String> marks = new ArrayList<>();
        marks.add(revision.view().state().name().toLowerCase(Locale.ROOT));
        marks.addAll(marks(revision.view()));
        if (revision.scriptState() == ScriptState.EDITED) {
            marks.add("edited");
        }
        return title(revision.view(), marks);
    }

    /** Returns {@code 2d970929c35a (head)  who likes which joke}. */
    String title(RevisionView view) {
        return title(view, marks(view));
    }

    private String title(RevisionView view, List<String> marks) {
        String words = marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
        return (output.id(view.id().value()) + words + "  " + view.revision().message()).stripTrailing();
    }

    private static List<String> marks(RevisionView view) {
        List<String> marks = new ArrayList<>();
        if (view.isHead()) {
            marks.add("head");
        }
        for (String label : view.revision().labels()) {
            marks.add("label " + label);
        }
        for (Revision dependency : view.dependencies()) {
            marks.add("needs " + dependency.id());
        }
        return marks;
    }

    /** Returns a line for each thing that the script and its place in the graph say. */
    List<String> of(RevisionView view) {
        List<String> facts = new ArrayList<>();
        facts.add(fact("file", view.revision().place().file()));
        facts.add(fact("follows", RevisionWords.rows(output, view.revision().parents(), Set.of())));
        addAll(facts, "followed by", view.children());
        addAll(facts, "needs", view.dependencies());
        addAll(facts, "needed by", view.dependents());
        if (!view.labels().isEmpty()) {
            facts.add(fact("branch", String.join(", ", view.labels())));
        }
        if (view.revision().created() != null) {
            facts.add(fact("created", view.revision().created().toString()));
        }
        return facts;
    }

    /** Returns the same, and what the database's journal says. */
    List<String> of(RecordedRevision revision) {
        List<String> facts = new ArrayList<>(of(revision.view()));
        if (!revision.isApplied()) {
            facts.add(fact("applied", "no"));
            return facts;
        }
        String at = revision.appliedAt().map(Object::toString).orElse("yes, when is not recorded");
        facts.add(fact(
                "applied", at + revision.appliedBy().map(who -> " by " + who).orElse("")));
        if (revision.appliedAt().isPresent()) {
            String took =
                    revision.appliedIn().map(time -> time.toMillis() + " ms").orElse("nothing, it was stamped");
            facts.add(fact("took", took));
        }
        facts.add(fact("script", words(revision.scriptState())));
        return facts;
    }

    private static String words(ScriptState state) {
        return switch (state) {
            case AS_APPLIED -> "as it was applied";
            case EDITED -> "edited since it was applied";
            case NOT_RECORDED -> "no checksum recorded";
        };
    }

    private void addAll(List<String> facts, String word, List<Revision> revisions) {
        List<RevisionId> ids = new ArrayList<>();
        revisions.forEach(revision -> ids.add(revision.id()));
        if (!ids.isEmpty()) {
            facts.add(fact(word, RevisionWords.rows(output, ids, Set.of())));
        }
    }

    private static String fact(String word, String text) {
        return Output.padded(word, COLUMN) + text;
    }
}

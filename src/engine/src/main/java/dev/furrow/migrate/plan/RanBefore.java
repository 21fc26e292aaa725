package dev.furrow.migrate.plan;

import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Place;
import dev.furrow.journal.InDoubt;
import dev.furrow.journal.JournalledStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the statements before one in doubt, as a script has them now, with those that the journal saw run. */
final class RanBefore {
    private final InDoubt doubt;
    private final StepScript script;
    private final Map<Integer, JournalledStatement> ran = new HashMap<>();

    RanBefore(InDoubt doubt, StepScript script) {
        this.doubt = doubt;
        this.script = script;
        doubt.before().forEach(statement -> ran.put(statement.number(), statement));
    }

    /** Returns which of them is another one now, and how; empty where all are as they ran. */
    Optional<Diagnostic> difference() {
        List<Integer> others = new ArrayList<>();
        for (int number = 0; number < doubt.statement().number(); number++) {
            if (!isAsItRan(number)) {
                others.add(number);
            }
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(difference(others));
    }

    /** Returns which of them are code, of which nobody knows whether it is what ran. */
    List<StepStatement> incomparable() {
        return script.statements().subList(0, doubt.statement().number()).stream()
                .filter(statement -> !statement.isComparable())
                .toList();
    }

    private boolean isAsItRan(int number) {
        JournalledStatement known = ran.get(number);
        return known != null && isThere(number) && now(number).says(known.text()) && hasSameAttachment(known);
    }

    /** Values and rows that 0.1.0 kept nothing of can't be compared. */
    private boolean hasSameAttachment(JournalledStatement known) {
        return known.attachment().isEmpty()
                || known.attachment().equals(script.journalled(known.number()).attachment());
    }

    private boolean isThere(int number) {
        return number < script.statements().size();
    }

    private StepStatement now(int number) {
        return script.statements().get(number);
    }

    private Diagnostic difference(List<Integer> others) {
        int first = others.get(0);
        Place place = isThere(first) ? now(first).place() : Place.of(script.file());
        String what = "statement " + (first + 1) + " of revision "
                + script.step().revision().title() + " isn't the one that ran";
        List<String> facts = new ArrayList<>(was(ran.get(first)));
        facts.addAll(is(first));
        if (others.size() > 1) {
            String more =
                    others.stream().skip(1).map(number -> "" + (number + 1)).collect(Collectors.joining(", "));
            facts.add("So it is with statement" + (others.size() > 2 ? "s " : " ") + more + ".");
        }
        facts.add("Nothing was run: the revision stopped at its statement "
                + (doubt.statement().number() + 1) + ", and goes on only where those before it are as they ran.");
        return Diagnostic.of(place, what).noting(facts);
    }

    private static List<String> was(@Nullable JournalledStatement known) {
        return known == null ? List.of("The journal doesn't say what it was.") : shown("It was:", known.text());
    }

    private List<String> is(int number) {
        if (!isThere(number)) {
            return List.of("It is gone.");
        }
        JournalledStatement known = ran.get(number);
        return known != null && now(number).says(known.text())
                ? List.of("It is the same but for " + now(number).attachedWords() + ".")
                : shown("Now it is:", now(number).text());
    }

    private static List<String> shown(String lead, String statement) {
        List<String> lines = new ArrayList<>();
        lines.add(lead);
        StatementLines.of(statement).forEach(line -> lines.add("  " + line));
        return lines;
    }
}

package dev.furrow.autogenerate;

import dev.furrow.author.ScriptCheck;
import dev.furrow.compare.Difference;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.model.ModelChange;
import dev.furrow.model.Models;
import dev.furrow.operation.Migration;
import dev.furrow.revision.CheckedProject;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a build wants to know of a project's revisions before anybody deploys them. */
public final class ProjectCheck {
    private final Workshop workshop;

    public ProjectCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Looks at everything.
     *
     * @param models reads the models; null for none
     * @throws FurrowException if a script can't be read or compiled, several heads stand, or models and revisions differ
     */
    public CheckedProject check(@Nullable Supplier<Models> models) {
        requireReadable();
        requireOneHead();
        int count = workshop.scripts().graph().size();
        if (models == null) {
            return new CheckedProject(count, null, List.of());
        }
        Models read = models.get();
        requireNothingMissing(read);
        return new CheckedProject(count, read.shown(), read.notes());
    }

    private void requireReadable() {
        List<SourceFile> java = new ArrayList<>();
        ScriptCheck check = new ScriptCheck(workshop.syntaxes());
        for (Revision revision : workshop.scripts().graph().revisions()) {
            RevisionScript script = workshop.scripts().script(revision.id());
            check.requireRunnable(script);
            if (script.file().isJava()) {
                java.add(script.file());
            }
        }
        workshop.java().load(java, Migration.class);
    }

    private void requireOneHead() {
        List<Revision> heads = workshop.scripts().graph().heads();
        if (heads.size() < 2) {
            return;
        }
        Diagnostic refusal = Diagnostic.of("the revisions have " + heads.size() + " heads");
        for (Revision head : heads) {
            refusal = refusal.noting(head.title() + ", " + head.place());
        }
        throw new FurrowException(
                refusal.advising(Advice.run("Merge them:", "migrate:merge").with("message", "...")));
    }

    private void requireNothingMissing(Models models) {
        Set<RevisionId> heads = workshop.heads();
        ModelChange change = models.change(
                workshop.replay().schema(heads), models.wanted(workshop.replay(), workshop.product()), List.of());
        if (change.isEmpty()) {
            return;
        }
        Diagnostic refusal = Diagnostic.of("the models (" + models.shown() + ") want what no revision makes");
        for (Difference difference : change.differences()) {
            refusal = refusal.noting(DifferenceWords.of(difference));
        }
        throw new FurrowException(refusal.advising(
                Advice.run("Write that revision:", "migrate:revision").with("autogenerate", "true")));
    }
}

package dev.furrow.adopt.imports;

import dev.furrow.author.NewScript;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Place;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.ScriptFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read so far: revisions, and remarks on what couldn't be kept. */
final class ImportedHistory {
    private final List<NewScript> revisions = new ArrayList<>();
    private final List<Diagnostic> remarks = new ArrayList<>();
    private final Set<Place> left = new HashSet<>();
    private final RevisionIds ids = new RevisionIds();

    /**
     * Adds a revision that follows the last one.
     *
     * @param version what becomes its id, as far as it can be one
     * @param more what makes the id another one where that is taken: an author, a folder
     * @param message empty where the tool has none; then the version stands for it
     * @param down null where there is no way back
     */
    void follow(String version, String more, String message, Section up, @Nullable Section down, Place origin) {
        List<RevisionId> parents = revisions.isEmpty()
                ? List.of()
                : List.of(revisions.get(revisions.size() - 1).id());
        String body = down == null ? up.text("up") : up.text("up") + "\n" + down.text("down");
        add(new NewScript(
                ids.of(version, more),
                parents,
                List.of(),
                List.of(),
                message.isBlank() ? version : message,
                ScriptFormat.SQL,
                body,
                origin));
    }

    void add(NewScript revision) {
        revisions.add(revision);
    }

    /** Remarks on what couldn't be kept, or means something else now. */
    void remark(Place place, String what) {
        remarks.add(Diagnostic.of(place, what));
    }

    /** Remarks that a whole file wasn't taken. */
    void leave(ToolFile file, String why) {
        left.add(file.place());
        remark(file.place(), "was not taken: " + why);
    }

    /** Returns whether something of a file may have been taken. */
    boolean takes(ToolFile file) {
        return !left.contains(file.place());
    }

    boolean isEmpty() {
        return revisions.isEmpty();
    }

    Imported read(String tool) {
        return new Imported(tool, revisions, remarks);
    }
}

package dev.furrow.revision.header;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the header of a revision's script says. */
public final class RevisionHeader {
    private static final String ID = "revision";
    private static final String PARENTS = "down-revision";
    private static final String DEPENDS_ON = "depends-on";
    private static final String LABELS = "branch-labels";
    private static final String CREATED = "created";
    private static final String TRANSACTION = "transaction";
    private static final String FOREIGN_KEYS = "foreign-keys";
    private static final Set<String> SQL_KEYS = keys(ID, PARENTS, DEPENDS_ON, LABELS, CREATED);
    private static final Set<String> JAVA_KEYS =
            keys(ID, PARENTS, DEPENDS_ON, LABELS, CREATED, TRANSACTION, FOREIGN_KEYS);

    private final Revision revision;
    private final boolean transactional;
    private final boolean foreignKeys;

    private RevisionHeader(Revision revision, boolean transactional, boolean foreignKeys) {
        this.revision = revision;
        this.transactional = transactional;
        this.foreignKeys = foreignKeys;
    }

    /**
     * Reads the header of a script.
     *
     * @param file the script, as errors are to call it
     * @throws FurrowException with file and line, if the text has no header, a key is missing, unknown or twice there, or a value
     *     can't be used
     */
    public static RevisionHeader read(String text, ScriptFormat format, String file) {
        return of(format.header(text), format, file);
    }

    /** Reads a header as {@link #read} does, of a comment that was found already. */
    public static RevisionHeader of(HeaderText comment, ScriptFormat format, String file) {
        if (comment.isEmpty()) {
            throw HeaderErrors.noHeader(Place.of(file), format);
        }
        Set<String> known = format == ScriptFormat.SQL ? SQL_KEYS : JAVA_KEYS;
        Place firstLine = Place.of(file, comment.firstLine());
        return parse(HeaderBlock.parse(comment.lines(), firstLine, known), format);
    }

    /** Reads a header whose comment has been read. */
    public static RevisionHeader parse(HeaderBlock block, ScriptFormat format) {
        Revision revision = new Revision(
                id(block, format),
                parents(block, format),
                names(block, DEPENDS_ON),
                names(block, LABELS),
                block.message(),
                created(block),
                block.place(ID).orElse(block.place()));
        return new RevisionHeader(
                revision,
                Switch.of(block, TRANSACTION, "true", "false").orElse(true),
                Switch.of(block, FOREIGN_KEYS, "on", "off").orElse(false));
    }

    private static RevisionId id(HeaderBlock block, ScriptFormat format) {
        Optional<String> text = block.value(ID);
        if (text.isEmpty()) {
            throw HeaderErrors.missing(block, ID, format);
        }
        requireName(block, ID, text.get());
        RevisionId id = new RevisionId(text.get());
        Optional<String> problem = id.tooLong();
        if (problem.isPresent()) {
            throw HeaderErrors.unusable(block, ID, text.get(), problem.get());
        }
        return id;
    }

    private static List<RevisionId> parents(HeaderBlock block, ScriptFormat format) {
        if (block.value(PARENTS).isEmpty()) {
            throw HeaderErrors.missing(block, PARENTS, format);
        }
        List<String> texts = block.list(PARENTS);
        if (texts.equals(List.of("none"))) {
            return List.of();
        }
        List<RevisionId> parents = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (text.equals("none")) {
                throw HeaderErrors.noneAmongOthers(block, PARENTS);
            }
            requireName(block, PARENTS, text);
            parents.add(new RevisionId(text));
        }
        return parents;
    }

    private static List<String> names(HeaderBlock block, String key) {
        List<String> names = block.list(key);
        if (names.equals(List.of("none"))) {
            return List.of();
        }
        for (String name : names) {
            requireName(block, key, name);
        }
        return names;
    }

    private static void requireName(HeaderBlock block, String key, String name) {
        Optional<String> problem = RevisionId.problem(name);
        if (problem.isPresent()) {
            throw HeaderErrors.unusable(block, key, name, problem.get());
        }
    }

    private static @Nullable Instant created(HeaderBlock block) {
        Optional<String> text = block.value(CREATED);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Instant> created = CreationTime.parse(text.get());
        if (created.isEmpty()) {
            throw HeaderErrors.notATime(block, CREATED, text.get());
        }
        return created.get();
    }

    private static Set<String> keys(String... keys) {
        Set<String> set = new LinkedHashSet<>();
        Collections.addAll(set, keys);
        return Collections.unmodifiableSet(set);
    }

    /** Returns all but the words for the run: what the graph needs. */
    public Revision revision() {
        return revision;
    }

    /** Returns whether the revision may run in a transaction; of Java scripts only, sections of SQL speak for themselves. */
    public boolean transactional() {
        return transactional;
    }

    /** Returns whether SQLite is to run it with foreign keys on; of Java scripts only, sections of SQL speak for themselves. */
    public boolean foreignKeys() {
        return foreignKeys;
    }
}

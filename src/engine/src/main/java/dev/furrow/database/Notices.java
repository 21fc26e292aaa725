package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of statements beside their results, {@code RAISE NOTICE} and {@code RAISE WARNING}, on its way to a listener: of
 * authors' statements alone, nothing twice, and of the many that one statement may bring the first.
 */
public final class Notices {
    /** Is told what was said. Every method may be left out. */
    public interface Listener {
        /** Something is worth mending, though the run goes on. */
        default void warned(Diagnostic warning) {}

        /** The database said something that nobody has to mend: what a script prints, rows that were left out. */
        default void remarked(Diagnostic remark) {}
    }

    private static final int SHOWN = 20;

    private final Set<String> told = new HashSet<>();
    private Listener listener = new Listener() {};
    private UnaryOperator<String> hidden = UnaryOperator.identity();
    private boolean heard;
    private @Nullable Place place;
    private int shown;
    private long further;

    /**
     * Says who is told from here on.
     *
     * @param secrets takes out of a text what nobody may read
     */
    public void tell(Listener other, UnaryOperator<String> secrets) {
        listener = other;
        hidden = secrets;
    }

    /** Hears that what comes from here on is said of an author's statement. */
    public void at(Place statement) {
        if (!heard || !statement.equals(place)) {
            end();
            heard = true;
            place = statement;
        }
    }

    /** Hears that what comes from here on is said of authors' statements, no one knows of which. */
    public void somewhere() {
        end();
        heard = true;
    }

    /** Hears that what comes from here on is said of Furrow's own statements: nobody is told. */
    public void end() {
        if (further > 0) {
            listener.remarked(placed("the database said " + further + " more of the kind"));
        }
        heard = false;
        place = null;
        shown = 0;
        further = 0;
    }

    /** Takes a warning. */
    public void warn(String text, List<String> facts) {
        if (isNew(text)) {
            listener.warned(placed(hidden.apply(text)).noting(shown(facts)));
        }
    }

    /** Takes anything else that was said. */
    public void remark(String text, List<String> facts) {
        if (isNew(text)) {
            listener.remarked(placed(hidden.apply(text)).noting(shown(facts)));
        }
    }

    private boolean isNew(String text) {
        if (!heard || told.contains(key(text))) {
            return false;
        }
        if (shown == SHOWN) {
            further++;
            return false;
        }
        shown++;
        return told.add(key(text));
    }

    private String key(String text) {
        return place + "\n" + text;
    }

    private List<String> shown(List<String> facts) {
        return facts.stream().map(hidden).toList();
    }

    private Diagnostic placed(String what) {
        return place == null ? Diagnostic.of(what) : Diagnostic.of(place, what);
    }
}

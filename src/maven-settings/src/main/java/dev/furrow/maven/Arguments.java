package dev.furrow.maven;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;
import java.util.Optional;

/** What a goal was asked to do, by the names of its parameters. */
public final class Arguments {
    private final Sources sources;

    Arguments(Sources sources) {
        this.sources = sources;
    }

    /** Returns an argument's text, {@code otherwise} if nobody set it. */
    public String text(String name, String otherwise) {
        return sources.argument(name).map(Found::text).orElse(otherwise);
    }

    /** Returns whether a switch that is off by default was set. */
    public boolean isOn(String name) {
        return isOn(name, false);
    }

    /**
     * Returns whether a switch is on.
     *
     * @throws dev.furrow.error.FurrowException if its text means neither
     */
    public boolean isOn(String name, boolean otherwise) {
        Optional<Found> found = sources.argument(name);
        return found.isEmpty() ? otherwise : found.get().value().isOn("furrow." + name);
    }

    /** Returns what stands between the commas of an argument, without blanks around it; empty if nobody set it. */
    public List<String> list(String name) {
        Optional<Found> found = sources.argument(name);
        return found.isEmpty() ? List.of() : found.get().value().list();
    }

    /**
     * Returns whether an argument is the second of the two words that it takes; the first is what it is if nobody set it.
     *
     * @throws FurrowException if it is neither, in any case
     */
    public boolean isSecond(String name, String first, String second) {
        Optional<Found> found = sources.argument(name);
        if (found.isEmpty() || found.get().text().equalsIgnoreCase(first)) {
            return false;
        }
        if (found.get().text().equalsIgnoreCase(second)) {
            return true;
        }
        throw new FurrowException(Diagnostic.of("furrow." + name + " can't be \""
                        + found.get().text() + "\" (from " + found.get().source() + ")")
                .noting("It takes " + first + " or " + second + "."));
    }
}

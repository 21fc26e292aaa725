package dev.furrow.console.goal;

import dev.furrow.SettingValue;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Resume;
import java.util.List;
import java.util.Optional;

/** What a goal was asked to do, by the names of its arguments. Where they come from is the front end's. */
public abstract class Request {
    /** Returns what somebody set an argument to, and where. */
    protected abstract Optional<SettingValue> argument(String name);

    /** Returns an argument's text, {@code otherwise} if nobody set it. */
    public final String text(String name, String otherwise) {
        return argument(name).map(SettingValue::text).orElse(otherwise);
    }

    /** Returns whether a switch that is off by default was set. */
    public final boolean isOn(String name) {
        return isOn(name, false);
    }

    /**
     * Returns whether a switch is on.
     *
     * @throws FurrowException if its text means neither
     */
    public final boolean isOn(String name, boolean otherwise) {
        Optional<SettingValue> found = argument(name);
        return found.isEmpty() ? otherwise : found.get().isOn("furrow." + name);
    }

    /** Returns what stands between the commas of an argument, without blanks around it; empty if nobody set it. */
    public final List<String> list(String name) {
        return argument(name).map(SettingValue::list).orElse(List.of());
    }

    /**
     * Returns whether an argument is the second of the two words that it takes; the first is what it is if nobody set it.
     *
     * @throws FurrowException if it is neither, in any case
     */
    public final boolean isSecond(String name, String first, String second) {
        Optional<SettingValue> found = argument(name);
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

    /** Returns where a script is to be written, empty for none; a dry run writes nothing, and prints it. */
    final String scriptFile() {
        String file = text("sql", "");
        return !file.isEmpty() && isOn("dryRun") ? "-" : file;
    }

    final Resume resume() {
        return isOn("resume") ? Resume.YES : Resume.NO;
    }
}

package dev.furrow.seed.format;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.Locale;

/** What tables are written as. */
public enum ExportFormat {
    CSV,
    JSON,
    YAML;

    /**
     * Returns the format called {@code word}, in any case.
     *
     * @throws FurrowException if there is none
     */
    public static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.ending().equalsIgnoreCase(word)) {
                return format;
            }
        }
        throw new FurrowException(
                Diagnostic.of("furrow.format can't be \"" + word + "\"").noting("It takes csv, json or yaml."));
    }

    /** Returns the ending of its files, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}

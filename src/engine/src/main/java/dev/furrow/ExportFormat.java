package dev.furrow;

import dev.furrow.seed.export.FileFormat;

/** What tables are written as. */
public enum ExportFormat {
    CSV(FileFormat.CSV),
    JSON(FileFormat.JSON),
    YAML(FileFormat.YAML);

    private final FileFormat format;

    ExportFormat(FileFormat format) {
        this.format = format;
    }

    /**
     * Returns the format called {@code word}, in any case.
     *
     * @throws dev.furrow.error.FurrowException if there is none
     */
    public static ExportFormat of(String word) {
        return valueOf(FileFormat.of(word).name());
    }

    FileFormat format() {
        return format;
    }
}

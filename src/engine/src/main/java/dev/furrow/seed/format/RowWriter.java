package dev.furrow.seed.format;

import dev.furrow.seed.format.csv.CsvWriting;
import dev.furrow.seed.format.json.JsonWriting;
import dev.furrow.seed.format.yaml.YamlWriting;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a table's rows as a seed. */
public interface RowWriter extends AutoCloseable {
    /** Writes a row with a value for each of the columns. */
    void row(SeedRow row) throws IOException;

    /** Writes what the file ends with. */
    @Override
    void close() throws IOException;

    static RowWriter of(ExportFormat format, Writer file, List<String> columns) throws IOException {
        return switch (format) {
            case CSV -> new CsvWriting(file, columns);
            case JSON -> new JsonWriting(file, columns);
            case YAML -> new YamlWriting(file, columns);
        };
    }
}

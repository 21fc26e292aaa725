package dev.furrow.seed.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.furrow.seed.format.RowWriter;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV in which NULL and an empty text differ. */
public final class CsvWriting implements RowWriter {
    private static final String NULL = CsvComment.NULL_WORD;

    private final CsvWriter writer;
    private final boolean alone;

    public CsvWriting(Writer file, List<String> columns) {
        this.alone = columns.size() == 1;
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new Quotes())
                .build(file);
        writer.writeRecord(columns);
    }

    @Override
    public void row(SeedRow row) {
        List<@Nullable String> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(row.value(i));
        }
        if (alone && row.isNull(0)) {
            // Nothing at all would be a line that is passed over.
            writer.writeRecord(NULL);
            return;
        }
        writer.writeRecord(values);
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }

    private static final class Quotes implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return true;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the word that stands for NULL, not a value that looks like it
        public boolean quoteValue(int line, int field, String value) {
            return value.equals(NULL) && value != NULL;
        }
    }
}

package dev.furrow.seed.format.csv;

import dev.furrow.seed.format.HeaderComment;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedReader;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.value.SeedRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values in UTF-8, as RFC 4180 has them: a header row with the columns' names, then a row for each row of the
 * table. A field with nothing in it is NULL, {@code ""} an empty text. Lines that begin with {@code # } before the header row are
 * the header comment; lines with nothing in them are passed over.
 */
public final class CsvSeeds implements SeedReader {
    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        try (BufferedReader text = file.open()) {
            return header(file, text).seed();
        }
    }

    @Override
    public void read(SeedFile file, SeedSink sink) throws IOException {
        try (BufferedReader text = file.open(sink)) {
            CsvHeader header = header(file, text);
            new CsvRows(file, header).read(text, new HeaderFirst(file, sink));
        }
    }

    @Override
    public boolean hasOneShape() {
        return true;
    }

    private static CsvHeader header(SeedFile file, BufferedReader text) throws IOException {
        return CsvHeader.of(HeaderComment.skip(text), file.place(1));
    }

    /** Takes the first row for the columns' names, and requires as many values of each other. */
    private static final class HeaderFirst implements CsvRows.Sink {
        private final SeedFile file;
        private final SeedSink sink;
        private int columns;

        HeaderFirst(SeedFile file, SeedSink sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public boolean row(SeedRow row) {
            if (columns == 0) {
                return begin(row);
            }
            if (row.size() != columns) {
                throw SeedErrors.wrongWidth(file.place(row.line()), row.size(), columns);
            }
            return sink.row(row);
        }

        private boolean begin(SeedRow header) {
            columns = header.size();
            if (!sink.table("", header.line())) {
                return false;
            }
            sink.columns(names(header), header.line());
            return true;
        }

        @Override
        public void end() {
            if (columns == 0) {
                throw SeedErrors.noHeaderRow(file);
            }
        }

        private List<String> names(SeedRow row) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String name = row.value(i);
                if (name == null || name.isBlank()) {
                    throw SeedErrors.namelessColumn(file.place(row.line()), i + 1);
                }
                names.add(name.strip());
            }
            return names;
        }
    }
}

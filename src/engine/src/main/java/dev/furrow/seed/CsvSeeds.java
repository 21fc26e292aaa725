package dev.furrow.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values in UTF-8, as RFC 4180 has them: a header row with the columns' names, then a row for each row of the
 * table. A field with nothing in it is NULL, {@code ""} an empty text. Lines that begin with {@code # } before the header row are
 * the header comment; lines with nothing in them are passed over.
 */
final class CsvSeeds implements SeedReader {
    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        try (BufferedReader text = Utf8.open(file)) {
            return SeedHeader.of(comment(text), file.place(1));
        }
    }

    @Override
    public void read(SeedFile file, SeedSink sink) throws IOException {
        try (BufferedReader text = Utf8.open(file)) {
            int lines = comment(text).size();
            new CsvRows(file, lines).read(text, new HeaderFirst(file, sink));
        } catch (CharacterCodingException e) {
            throw Utf8.broken(file, e);
        }
    }

    /** Returns the lines before the header row, without what makes them a comment, and leaves {@code text} behind them. */
    private static List<String> comment(BufferedReader text) throws IOException {
        List<String> lines = new ArrayList<>();
        while (isComment(text)) {
            lines.add(text.readLine().substring(1));
        }
        return lines;
    }

    private static boolean isComment(BufferedReader text) throws IOException {
        text.mark(2);
        int first = text.read();
        int second = text.read();
        text.reset();
        return first == '#' && (second == ' ' || second == '\n' || second == '\r' || second == -1);
    }

    /** Takes the first row for the columns' names, and requires as many values of each other. */
    private static final class HeaderFirst implements CsvRows.Sink {
        private final SeedFile file;
        private final SeedSink sink;
        private List<String> columns = List.of();

        HeaderFirst(SeedFile file, SeedSink sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public boolean row(Row row) {
            if (columns.isEmpty()) {
                columns = names(row);
                return sink.table("", columns, row.line());
            }
            if (row.size() != columns.size()) {
                throw SeedErrors.wrongWidth(file.place(row.line()), row.size(), columns.size());
            }
            return sink.row(row);
        }

        @Override
        public void end() {
            if (columns.isEmpty()) {
                throw SeedErrors.noHeaderRow(file);
            }
        }

        private List<String> names(Row row) {
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

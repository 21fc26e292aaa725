package dev.furrow.seed.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.furrow.seed.format.HeaderComment;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.value.SeedRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Comma-separated values in UTF-8, as RFC 4180 has them: a header row with the columns' names, then a row for each row of the
 * table. A field with nothing in it is NULL, {@code ""} an empty text. Lines that begin with {@code # } before the header row are
 * the header comment; lines with nothing in them are passed over.
 */
public final class CsvSeeds implements SeedReader {
    /** Characters of a value: PostgreSQL's have less than a gigabyte. */
    private static final int LONGEST = 1 << 30;

    @Override
    public Content content() {
        return Content.TABLE;
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        try (BufferedReader text = file.open()) {
            return header(file, text).seed();
        }
    }

    private static CsvHeader header(SeedFile file, BufferedReader text) throws IOException {
        return CsvHeader.of(HeaderComment.skip(text), file.place(1));
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) throws IOException {
        try (BufferedReader text = file.open(part, sink::bytes)) {
            CsvHeader header = header(file, text);
            read(file, text, header, new Cells(header), sink);
        }
    }

    private static void read(SeedFile file, BufferedReader text, CsvHeader header, Cells cells, SeedSink sink)
            throws IOException {
        try (CsvReader<SeedRow> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .fieldSeparator(header.delimiter())
                        .maxBufferSize(LONGEST)
                        .build(cells, text);
                CloseableIterator<SeedRow> rows = reader.iterator()) {
            if (!rows.hasNext()) {
                throw SeedErrors.noHeaderRow(file);
            }
            int columns = begin(file, rows.next(), sink);
            boolean more = true;
            while (more && rows.hasNext()) {
                SeedRow row = rows.next();
                if (row.size() != columns) {
                    throw SeedErrors.wrongWidth(file.place(row.line()), row.size(), columns);
                }
                more = sink.row(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw SeedErrors.notCsv(file.place(cells.row.line()), e);
        }
    }

    /** Takes the first row for the columns' names, and returns how many there are. */
    private static int begin(SeedFile file, SeedRow header, SeedSink sink) {
        int columns = header.size();
        int line = header.line();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String name = header.value(i);
            if (name == null || name.isBlank()) {
                throw SeedErrors.namelessColumn(file.place(line), i + 1);
            }
            names.add(name.strip());
        }
        sink.table("", line);
        sink.columns(names, line);
        return columns;
    }

    /** Makes a row of the fields that the parser finds; one buffer serves all. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<SeedRow> {
        private final int headerLines;
        private final char[] nullWord;
        private final SeedRow row = new SeedRow();

        Cells(CsvHeader header) {
            this.headerLines = header.lines();
            this.nullWord = header.nullWord().toCharArray();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin((int) startingLineNumber + headerLines);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (!quoted && (length == 0 || isNullWord(buffer, offset, length))) {
                row.addNull();
            } else {
                row.add(buffer, offset, length);
            }
        }

        private boolean isNullWord(char[] buffer, int offset, int length) {
            return length == nullWord.length
                    && buffer[offset] == nullWord[0]
                    && Arrays.equals(buffer, offset, offset + length, nullWord, 0, length);
        }

        @Override
        protected SeedRow buildRecord() {
            return row;
        }
    }
}

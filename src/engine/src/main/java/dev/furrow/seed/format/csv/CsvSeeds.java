package dev.furrow.seed.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.furrow.seed.format.HeaderComment;
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
    /** Characters of a value: PostgreSQL's have less than a gigabyte, and the parser needs three times as many bytes to grow to them. */
    private static final int LONGEST =
            (int) Math.min(1 << 30, Math.max(1 << 24, Runtime.getRuntime().maxMemory() / 16));

    @Override
    public Content content() {
        return Content.TABLE;
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        try (BufferedReader text = file.open()) {
            return comment(file, text).seed();
        }
    }

    private static CsvComment comment(SeedFile file, BufferedReader text) throws IOException {
        return CsvComment.of(HeaderComment.skip(text), file.place(1));
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) throws IOException {
        try (BufferedReader text = file.open(part, sink::bytes)) {
            CsvComment comment = comment(file, text);
            read(file, text, comment, new Cells(comment), sink);
        }
    }

    private static void read(SeedFile file, BufferedReader text, CsvComment comment, Cells cells, SeedSink sink)
            throws IOException {
        try (CsvReader<SeedRow> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .fieldSeparator(comment.delimiter())
                        .maxBufferSize(LONGEST)
                        .build(cells, text);
                CloseableIterator<SeedRow> rows = reader.iterator()) {
            if (!rows.hasNext()) {
                throw CsvErrors.noHeaderRow(file);
            }
            int columns = begin(file, rows.next(), sink);
            boolean more = true;
            while (more && rows.hasNext()) {
                SeedRow row = rows.next();
                if (row.size() != columns) {
                    throw CsvErrors.wrongWidth(file.place(row.line()), row.size(), columns);
                }
                more = sink.row(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw CsvErrors.notCsv(file.place(cells.row.line()), e);
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
                throw CsvErrors.namelessColumn(file.place(line), i + 1);
            }
            names.add(name.strip());
        }
        sink.table("", line);
        sink.columns(names, line);
        return columns;
    }

    /** Makes a row of the fields that the parser finds; one buffer serves all. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<SeedRow> {
        private final int commentLines;
        private final char[] nullWord;
        private final SeedRow row = new SeedRow();

        Cells(CsvComment comment) {
            this.commentLines = comment.lines();
            this.nullWord = comment.nullWord().toCharArray();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin((int) startingLineNumber + commentLines);
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

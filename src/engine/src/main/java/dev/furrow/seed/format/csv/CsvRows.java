package dev.furrow.seed.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Cuts text into rows, one at a time. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<SeedRow> {
    /** Takes the rows. */
    interface Sink {
        /** Takes a row, whose buffer the next one will use, and returns whether it wants more. */
        boolean row(SeedRow row);

        /** Hears that there are no more. */
        void end();
    }

    /** Characters of a value: PostgreSQL's have less than a gigabyte. */
    private static final int LONGEST = 1 << 30;

    private final SeedFile file;
    private final CsvHeader header;
    private final char[] nullWord;
    private final SeedRow row = new SeedRow();

    CsvRows(SeedFile file, CsvHeader header) {
        this.file = file;
        this.header = header;
        this.nullWord = header.nullWord().toCharArray();
    }

    void read(Reader text, Sink sink) throws IOException {
        try (CsvReader<SeedRow> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .fieldSeparator(header.delimiter())
                        .maxBufferSize(LONGEST)
                        .build(this, text);
                CloseableIterator<SeedRow> rows = reader.iterator()) {
            boolean more = true;
            while (more && rows.hasNext()) {
                more = sink.row(rows.next());
            }
            if (more) {
                sink.end();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw SeedErrors.notCsv(file.place(row.line()), e);
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin((int) startingLineNumber + header.lines());
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

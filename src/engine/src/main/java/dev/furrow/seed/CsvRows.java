package dev.furrow.seed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Cuts text into rows, one at a time. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Row> {
    /** Takes the rows. */
    interface Sink {
        /** Takes a row, whose buffer the next one will use, and returns whether it wants more. */
        boolean row(Row row);

        /** Hears that there are no more. */
        void end();
    }

    private final SeedFile file;
    private final int linesBefore;
    private final Row row = new Row();

    CsvRows(SeedFile file, int linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
    }

    void read(Reader text, Sink sink) throws IOException {
        try (CsvReader<Row> reader = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(this, text);
                CloseableIterator<Row> rows = reader.iterator()) {
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
        row.begin((int) startingLineNumber + linesBefore);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length == 0 && !quoted) {
            row.addNull();
        } else {
            row.add(buffer, offset, length);
        }
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}

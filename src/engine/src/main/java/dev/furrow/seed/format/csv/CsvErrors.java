package dev.furrow.seed.format.csv;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.model.SeedFile;

/** What can be wrong with a CSV file, whatever it fills. */
final class CsvErrors {
    private CsvErrors() {}

    static FurrowException noHeaderRow(SeedFile file) {
        return new FurrowException(
                Place.of(file.shown()),
                "has no header row",
                Advice.literal("Its first row names the columns:", "id,username"));
    }

    static FurrowException namelessColumn(Place place, int number) {
        return new FurrowException(
                place,
                "column " + number + " of the header row has no name",
                Advice.say("The header row names the columns."));
    }

    /** Says that a line has more values than the header row, or fewer. */
    static FurrowException wrongWidth(Place place, int values, int columns) {
        return new FurrowException(
                place,
                values + (values == 1 ? " value" : " values") + " for " + columns
                        + (columns == 1 ? " column" : " columns"),
                Advice.say("A comma or a line end inside a value needs quotes around the value."));
    }

    static FurrowException notCsv(Place place, RuntimeException cause) {
        String what = String.valueOf(cause.getMessage());
        int record = what.indexOf(" (record starting");
        return new FurrowException(
                Diagnostic.of(
                                place,
                                "is not CSV: " + SeedErrors.firstLine(record < 0 ? what : what.substring(0, record)))
                        .advising(
                                Advice.literal("Inside quotes a quote is written twice:", "\"she said \"\"yes\"\"\"")),
                cause);
    }
}

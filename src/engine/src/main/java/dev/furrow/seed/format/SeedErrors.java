package dev.furrow.seed.format;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.SeedFile;

/** What can be wrong with a file, whatever it fills. */
public final class SeedErrors {
    private SeedErrors() {}

    public static FurrowException noHeaderRow(SeedFile file) {
        return new FurrowException(
                Place.of(file.shown()),
                "has no header row",
                Advice.literal("Its first row names the columns:", "id,username"));
    }

    public static FurrowException namelessColumn(Place place, int number) {
        return new FurrowException(
                place,
                "column " + number + " of the header row has no name",
                Advice.say("The header row names the columns."));
    }

    /** Says that a line of CSV has more values than the first, or fewer; of other formats a row can't. */
    public static FurrowException wrongWidth(Place place, int values, int columns) {
        return new FurrowException(
                place,
                values + (values == 1 ? " value" : " values") + " for " + columns
                        + (columns == 1 ? " column" : " columns"),
                Advice.say("A comma or a line end inside a value needs quotes around the value."));
    }

    public static FurrowException notCsv(Place place, RuntimeException cause) {
        String what = String.valueOf(cause.getMessage());
        int record = what.indexOf(" (record starting");
        return new FurrowException(
                Diagnostic.of(place, "is not CSV: " + lowerFirst(record < 0 ? what : what.substring(0, record)))
                        .advising(
                                Advice.literal("Inside quotes a quote is written twice:", "\"she said \"\"yes\"\"\"")),
                cause);
    }

    /** Returns what a parser says, without the hints that it adds for programmers. */
    public static String firstLine(String message) {
        String first = message.lines().findFirst().orElse("");
        int marker = first.indexOf(" (start marker at");
        return lowerFirst(marker < 0 ? first : first.substring(0, marker));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

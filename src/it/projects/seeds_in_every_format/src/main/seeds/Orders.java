import static dev.furrow.operation.Ddl.row;

import dev.furrow.operation.*;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** A year of orders. They are sent while they are made: there could be millions. */
class Orders implements Seeder {
    private static final String[] TITLES = {"Frankenstein", "Beowulf", "Around the World in Eighty Days"};

    public void seed(Rows rows) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        rows.into("orders", "book_id:books.title", "placed_on", "cover")
                .rows(IntStream.range(0, 365).mapToObj(day ->
                        row(TITLES[day % 3], first.plusDays(day), new byte[] {(byte) day})));
    }
}

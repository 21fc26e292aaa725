package example;

import java.util.List;

/** What every application of the house agrees on. */
public final class Countries {
    public static final List<String> CODES = List.of("DE", "FR", "IT");

    private Countries() {}
}

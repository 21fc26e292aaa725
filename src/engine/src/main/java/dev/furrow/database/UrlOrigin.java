package dev.furrow.database;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;

/**
 * Where a URL came from, and so what an error about it begins with. Nothing here ever repeats the URL: a password may stand
 * in any part of one that was put together wrongly.
 *
 * @param words such as {@code DATABASE_URL (environment)}
 */
public record UrlOrigin(String words) {
    public FurrowException malformed(String what, Advice... more) {
        return new FurrowException(words + " is not a usable URL: " + what, more);
    }

    FurrowException unknown(String what, List<Advice> examples) {
        return new FurrowException(Diagnostic.of(words + " " + what).advising(examples));
    }
}

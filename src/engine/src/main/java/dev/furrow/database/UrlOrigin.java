package dev.furrow.database;

import dev.furrow.error.FurrowException;
import java.util.List;

/**
 * Where a URL came from, and so what an error about it begins with. Nothing here ever repeats the URL: a password may stand
 * in any part of one that was put together wrongly.
 *
 * @param words such as {@code DATABASE_URL (environment)}
 */
public record UrlOrigin(String words) {
    public FurrowException malformed(String what, String... more) {
        return new FurrowException(words + " is not a usable URL: " + what, List.of(more));
    }

    FurrowException unknown(String what, List<String> examples) {
        return new FurrowException(words + " " + what, examples);
    }
}

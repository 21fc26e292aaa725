package dev.furrow.database.client;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Java's values as a script writes them, meaning to the database what the driver's parameters would. */
public interface Literals {
    /** Returns an expression; empty if the driver doesn't know such a value either, or nothing writes it. */
    Optional<String> of(@Nullable Object value);

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

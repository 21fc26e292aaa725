package dev.furrow.junit;

import dev.furrow.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What the databases of one run are called: {@code furrow_test_4f0c81d2a9be_3_7d20c1}. The last part follows from the ones before, so
 * that nobody's database is taken for one of these because it is called alike.
 *
 * @param id twelve hexadecimal digits
 */
record RunName(String id) {
    private static final String PREFIX = "furrow_test_";
    private static final int DIGITS = 12;
    private static final int PROOF = 6;

    static RunName random() {
        return new RunName(UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS));
    }

    /** Returns the name of its {@code number}th database. */
    String database(int number) {
        String name = PREFIX + id + "_" + number;
        return name + "_" + proof(name);
    }

    /** Returns what connections of the run call themselves. */
    String application() {
        return PREFIX + id;
    }

    /** Returns the pattern of SQL's {@code LIKE} for all names of all runs, and perhaps others. */
    static String pattern() {
        return PREFIX.replace("_", "\\_") + "%";
    }

    /** Returns how long {@link #application} is, of which each database's name is a continuation. */
    static int applicationLength() {
        return PREFIX.length() + DIGITS;
    }

    /** Returns whether a run has made this name. */
    static boolean isOurs(String name) {
        int last = name.lastIndexOf('_');
        return name.startsWith(PREFIX)
                && last > applicationLength()
                && name.substring(last + 1).equals(proof(name.substring(0, last)));
    }

    private static String proof(String name) {
        byte[] hash = Sha256.of(("a test's database: " + name).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, PROOF);
    }
}

package dev.furrow.sqlite.text;

/**
 * Expressions in SQL that read a date or a time in the spellings of ISO 8601 and say it in the one that is kept
 * ({@link dev.furrow.value.CanonicalTime}).
 */
final class Moments {
    private Moments() {}

    /** Returns the moment; with a zone, in UTC. Without one an offset is nothing, as it is to PostgreSQL. */
    static String timestamp(String value, boolean withZone) {
        return withZone
                ? "(SELECT w || CASE length(w) WHEN 19 THEN '.000Z' ELSE 'Z' END FROM (SELECT " + inUtc(value)
                        + " AS w))"
                : "(SELECT w FROM (" + local(value) + "))";
    }

    /** Returns the moment of a value with a zone as one without: what a clock in UTC shows. */
    static String inUtc(String value) {
        return "(SELECT CASE o WHEN '' THEN w ELSE datetime(substr(w, 1, 19) || o"
                + " || CASE length(o) WHEN 3 THEN ':00' ELSE '' END) || substr(w, 20) END FROM ("
                + local(value) + "))";
    }

    /** Selects the moment w that is written, and its offset o. */
    private static String local(String value) {
        return "SELECT CASE length(s) WHEN 10 THEN s || ' 00:00:00' WHEN 16 THEN s || ':00' WHEN 19 THEN s"
                + " ELSE " + milliseconds("s", 19) + " END AS w, o FROM ("
                + "SELECT replace(rtrim(CASE WHEN p > 0 THEN substr(v, 1, 10 + p) ELSE v END, 'Zz '), 'T', ' ') AS s,"
                + " CASE WHEN p > 0 THEN substr(v, 11 + p) ELSE '' END AS o FROM ("
                + "SELECT v, instr(replace(substr(v, 12), '+', '-'), '-') AS p FROM (SELECT " + value + " AS v)))";
    }

    /** Returns the time of day, also of a moment. */
    static String time(String value) {
        return "(SELECT CASE length(t) WHEN 5 THEN t || ':00' WHEN 8 THEN t ELSE " + milliseconds("t", 8)
                + " END FROM ("
                + "SELECT rtrim(CASE WHEN p > 0 THEN substr(h, 1, p - 1) ELSE h END, 'Zz ') AS t FROM ("
                + "SELECT h, instr(replace(h, '+', '-'), '-') AS p FROM ("
                + "SELECT CASE WHEN v GLOB '????-??-??[ T]*' THEN substr(v, 12) ELSE v END AS h FROM (SELECT "
                + value + " AS v)))))";
    }

    /**
     * Returns a time whose fraction has three digits, or none if it is zero; anything else as it is.
     *
     * @param whole how many characters stand before the fraction
     */
    private static String milliseconds(String time, int whole) {
        String fraction = "substr(" + time + ", " + (whole + 1) + ")";
        // Rounded up to the next second, all that is before the fraction would have to change.
        String rounded = "min(999, CAST(round(CAST('0' || " + fraction + " AS REAL) * 1000) AS INTEGER))";
        return "CASE WHEN " + fraction + " GLOB '.[0-9]*' AND substr(" + time + ", " + (whole + 2)
                + ") NOT GLOB '*[^0-9]*' THEN substr(" + time + ", 1, " + whole + ") || replace(printf('.%03d', "
                + rounded
                + "), '.000', '') ELSE " + time + " END";
    }
}

package dev.furrow.run;

import java.util.TimeZone;

/** A session of psql that behaves as a run's own does, whatever the person's {@code .psqlrc} says. */
final class PsqlSession {
    /** What psql and the server are told first; time zone and date style are what the driver of a run tells the server. */
    static final String SETTINGS = """
            \\set ON_ERROR_STOP on
            \\set ON_ERROR_ROLLBACK off
            \\set AUTOCOMMIT on
            \\set SINGLELINE off
            \\set QUIET on
            \\pset pager off
            \\encoding UTF8
            SET standard_conforming_strings TO on;
            SET DateStyle TO ISO;
            SET TimeZone TO '%s';
            """.formatted(zone(TimeZone.getDefault().getID()));

    private PsqlSession() {}

    /** Java's {@code GMT+2} lies east of Greenwich; the server reads it as POSIX does, and there it lies in the west. */
    static String zone(String java) {
        if (java.length() <= 3 || !java.startsWith("GMT")) {
            return java;
        }
        String rest = java.substring(4);
        return switch (java.charAt(3)) {
            case '+' -> "GMT-" + rest;
            case '-' -> "GMT+" + rest;
            default -> java;
        };
    }
}
